import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { EditorStateJson } from '../../contract/annotations';
import { NoteView } from './NoteView';
import { isSafeUrl, stateFromText } from './note-state';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });

describe('NoteView', () => {
  it('shows the structure of a note, and opens no address but web and mail', () => {
    const state: EditorStateJson = {
      root: {
        type: 'root',
        children: [
          { type: 'heading', tag: 'h3', children: [text('Check')] },
          { type: 'paragraph', children: [text('bold', 1), { type: 'linebreak' }, text('both', 3)] },
          { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('one')] }] },
          { type: 'quote', children: [{ type: 'link', url: 'https://a.example/x', children: [text('there')] }] },
          { type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [text('not')] }] },
          { type: 'unheard-of', children: [text('kept')] },
        ],
      },
    };
    const html = renderToStaticMarkup(<NoteView state={state} text="" />).replace(/ class="[^"]*"/g, '');
    expect(html).toBe(
      '<div><p>Check</p><p><strong>bold</strong><br/><strong><em>both</em></strong></p><ol><li>one</li></ol>' +
        '<blockquote><a href="https://a.example/x" title="https://a.example/x">there</a></blockquote>' +
        '<p><span>not</span></p>kept</div>',
    );
  });

  it('renders any stored JSON without markup of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.string(), (children, words) => {
        const state: EditorStateJson = {
          root: { type: 'root', children: [...children, { type: 'text', text: words }] },
        };
        const html = renderToStaticMarkup(<NoteView state={state} text="" />);
        expect(html).not.toMatch(/<script|<img|<iframe/i);
      }),
    );
  });

  it('keeps the lines of a plain note', () => {
    const html = renderToStaticMarkup(<NoteView state={stateFromText('a <b>\n\nc')} text="" />);
    expect(html.replace(/ class="[^"]*"/g, '')).toBe('<div><p>a &lt;b&gt;</p><p></p><p>c</p></div>');
  });
});

describe('isSafeUrl', () => {
  it('takes web and mail addresses only', () => {
    const urls = [
      'https://a.example',
      'HTTP://a',
      'mailto:a@b.c',
      'javascript:x',
      'data:text/html,x',
      'file:///a',
      'a b',
      '',
    ];
    expect(urls.filter(isSafeUrl)).toEqual(['https://a.example', 'HTTP://a', 'mailto:a@b.c']);
  });
});
