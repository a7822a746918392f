import { type CiteJob, type CiteResult, citeJob } from '../../contract/cite';
import { Failure } from '../../contract/result';
import { CslEngine, type FormattedCluster } from './csl-engine';
import type { CslNode } from './csl-node';
import type { StyleArchive } from './style-archive';

/**
 * Formats CSL-JSON items without a library, as `cite` does.
 * @throws Failure invalid-request for a malformed job, not-found for an unknown style, invalid-input for a faulty one.
 */
export function runCiteJob(input: unknown, archive: StyleArchive): CiteResult {
  const job = parseJob(input);
  const style = styleOf(job, archive);
  const build = () =>
    new CslEngine({
      style: structuredClone(style),
      locale: job.locale,
      items: job.items,
      localeData: (language) => archive.locale(language),
      format: job.format ?? 'html',
    });

  // Two engines where both are asked for: what clusters register must not disambiguate the document.
  const engine = build();
  let clusters: readonly FormattedCluster[] = [];
  if (job.clusters !== undefined || job.document === undefined) {
    engine.registerItems();
    clusters = (job.clusters ?? []).map((cites) => engine.previewCluster(cites));
  }
  const writer = job.document === undefined || job.clusters === undefined ? engine : build();
  const document = job.document === undefined ? [] : writer.setDocument(job.document.map(toCluster)).clusters;
  const unknownIds = [...new Set([...clusters, ...document].flatMap((cluster) => cluster.unknownIds))];
  return {
    clusters: clusters.map(({ text }) => text),
    document: document.map(({ text }) => text),
    bibliography: writer.bibliography().entries.map(({ text }) => text),
    ...(unknownIds.length === 0 ? {} : { unknownIds }),
  };
}

function parseJob(input: unknown): CiteJob {
  const parsed = citeJob.safeParse(input);
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'The job' : `"${issue.path.join('.')}" of the job`;
  throw new Failure('invalid-request', `${where} is not as cite expects it: ${issue?.message ?? 'unknown'}.`);
}

/** A name of an installed style comes first, so that "ieee" means the style even where a file of that name lies about. */
function styleOf(job: CiteJob, archive: StyleArchive): CslNode {
  const isInstalled = archive.resolveId(job.style) !== undefined;
  return !isInstalled && /\.(csl|xml)$|[/\\]/i.test(job.style) ? archive.readFile(job.style) : archive.read(job.style);
}

function toCluster({ citationItems, properties }: NonNullable<CiteJob['document']>[number], position: number) {
  // Positions serve as ids: those of the job may repeat.
  return { id: `citation-${position + 1}`, cites: citationItems, noteIndex: properties?.noteIndex ?? 0 };
}
