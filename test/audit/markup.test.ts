import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../src/audit/html/markup.ts';

test('whatever is put into a template is text, never markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: page } = html`<p title="${text}">${text}</p>`;
      expect(page.match(/[<>]/gu)).toHaveLength(4);
      expect(page.match(/"/gu)).toHaveLength(2);
    }),
  );
});

test('markup made by a template stays markup, and null is nothing', () => {
  const rows = ['a', '<b>'].map((text) => html`<i>${text}</i>`);
  expect(html`<p>${rows}${null}${3}</p>`.text).toBe('<p><i>a</i><i>&lt;b&gt;</i>3</p>');
});
