import Handlebars from 'handlebars';

export type Environment = ReturnType<typeof Handlebars.create>;
export type Template = Handlebars.TemplateDelegate;

/**
 * Compiles at once (Handlebars would wait for the first page): a syntax error or an unknown helper stops
 * the service when it starts. A missing `{{value}}` throws; a partial sees only what it is given.
 */
export function compileTemplate(environment: Environment, program: hbs.AST.Program): Template {
  const known = Object.fromEntries(Object.keys(environment.helpers).map((name) => [name, true]));
  const code = Handlebars.precompile(program, {
    strict: true,
    explicitPartialContext: true,
    knownHelpers: known,
    knownHelpersOnly: true,
  });
  return environment.template(evaluate(String(code)));
}

/** The code comes from our own template files, never from data. */
function evaluate(code: string): TemplateSpecification {
  return new Function(`return ${code}`)() as TemplateSpecification;
}
