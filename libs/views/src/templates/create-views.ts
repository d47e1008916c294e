import Handlebars from 'handlebars';
import { helpers } from '../helpers/helpers.ts';
import { compileTemplate } from './compile-template.ts';
import type { Template } from './compile-template.ts';
import { prepareTemplate } from './prepare-template.ts';
import { readTemplates } from './read-templates.ts';

export interface ViewsOptions {
  /**
   * Folders of `.hbs` files. Those under `partials/` are partials (`{{> name}}`), those under `layouts/`
   * wrap pages, the others are pages named by their path (`diagnostic/theme`).
   */
  templateFolders: (string | URL)[];
  /** Address of a static asset, for the `asset` helper. */
  assetUrl: (name: string) => string;
}

/** What every page is given: the chrome around it (see `PageChrome`). */
export type PageModel = { chrome: object };

export interface Views {
  /** A whole page: the template inside a layout (`layout` unless told). Throws when a value it prints is missing. */
  render<Model extends PageModel>(name: string, model: Model, layout?: string): string;
  /** One partial alone. */
  renderPartial(name: string, model: object): string;
  names(): string[];
}

/** Values come from the model itself, never from what it inherits. */
const ownOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

const own = new URL('../../templates/', import.meta.url);

/** Reads and compiles every template now; rendering afterwards touches no disk. */
export function createViews({ templateFolders, assetUrl }: ViewsOptions): Views {
  const environment = Handlebars.create();
  environment.registerHelper({ ...helpers, asset: (name: unknown) => assetUrl(String(name)) });
  const compiled = new Map<string, Template>();
  const calls = new Map<string, string[]>();
  for (const { name, source } of [own, ...templateFolders].flatMap(readTemplates)) {
    const { program, partials } = prepareTemplate(source);
    calls.set(name, partials);
    compiled.set(name, compileTemplate(environment, program));
  }
  refuseUnknownPartials(calls);
  for (const [name, template] of compiled) {
    if (name.startsWith('partials/')) environment.registerPartial(name.slice('partials/'.length), template);
  }
  const find = (name: string): Template => {
    const template = compiled.get(name);
    if (!template) throw new Error(`no template named "${name}"`);
    return template;
  };
  return {
    render(name, model, layout = 'layout') {
      const body = new Handlebars.SafeString(find(name)(model, ownOnly));
      return find(`layouts/${layout}`)({ ...model, body }, ownOnly).trim();
    },
    renderPartial: (name, model) => find(`partials/${name}`)(model, ownOnly).trim(),
    names: () => [...compiled.keys()],
  };
}

function refuseUnknownPartials(calls: Map<string, string[]>): void {
  for (const [template, partials] of calls) {
    const missing = partials.find((name) => !name.startsWith('@') && !calls.has(`partials/${name}`));
    if (missing) throw new Error(`template "${template}" calls the partial "${missing}", which does not exist`);
  }
}
