import type { Paragraph } from '../../contract/sources';
import styles from './ParagraphView.module.css';
import { RunView } from './RunView';
import { splitRuns } from './split-runs';
import { tableCells } from './table-cells';
import type { TextMark } from './text-marks';

interface TableViewProps {
  readonly paragraph: Paragraph;
  readonly marks: readonly TextMark[];
}

/** A table whose cells are parted by tabs and whose rows by line ends, each cell in the runs of the canonical text. */
export function TableView({ paragraph: { text, start }, marks }: TableViewProps) {
  return (
    <table className={styles.cells}>
      <tbody>
        {tableCells(text, start).map((row) => (
          <tr key={row[0]?.start}>
            {row.map((cell) => (
              <td key={cell.start}>
                {splitRuns(cell, marks).map((run) => (
                  <RunView key={run.start} run={run} text={text.slice(run.start - start, run.end - start)} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
