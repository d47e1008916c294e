import { expect, it } from '@jest/globals';
import { aDiagnostic, aDoubleReading, aMember } from '../samples.fixture.ts';
import { renderPage } from '../shell/page-views.ts';
import { finishPage } from './finish-page.ts';

it.each([undefined, 'Choisissez qui verra ce diagnostic.'])('chooses nothing for who signs, error: %s', (error) => {
  const member = aMember();
  const html = renderPage(finishPage(aDiagnostic(), member.instance, true, aDoubleReading(), error), member);
  expect(html.match(/name="visibilite"/g)).toHaveLength(3);
  expect(html).not.toMatch(/\bchecked\b/);
});
