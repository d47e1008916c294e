import type { diagnosticsApi, InputOf, ProfileView } from '@osinum/contracts';
import { textOf, valuesOf, type Fields } from '../shell/form.ts';
import { NO_POST } from './profile-page.ts';

/**
 * Reads the form: an axis left out is struck; posts are told once a box among them is ticked, « none » included.
 * The button that undoes sends neither.
 */
export function readCorrection({ axes }: ProfileView, form: Fields): InputOf<typeof diagnosticsApi.correctProfile>['body'] {
  const version = Number(/^\d{1,9}$/.exec(textOf(form, 'version'))?.[0] ?? 0);
  if (textOf(form, 'suite') === 'annuler') return { struckAxes: [], version };
  const kept = valuesOf(form, 'axe');
  const posts = valuesOf(form, 'metier');
  return {
    struckAxes: axes.filter(({ code, deduced }) => deduced && !kept.includes(code)).map(({ code }) => code),
    ...(posts.length > 0 && { posts: posts.filter((code) => code !== NO_POST) }),
    version,
  };
}
