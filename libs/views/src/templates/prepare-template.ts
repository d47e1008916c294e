import Handlebars from 'handlebars';
import { typographicHtml } from './typography.ts';

type Node = hbs.AST.Node;

/** A template read, with its French typography set and its indentation dropped, and the partials it calls. */
export interface PreparedTemplate {
  program: hbs.AST.Program;
  partials: string[];
}

/** Parses one template. Its text may be written with plain spaces and apostrophes. */
export function prepareTemplate(source: string): PreparedTemplate {
  const program = Handlebars.parse(source);
  const reader = new TextReader();
  reader.accept(program);
  return { program, partials: reader.partials };
}

/** Walks the tree in reading order, so that it knows whether it stands inside a tag. */
class TextReader extends Handlebars.Visitor {
  readonly partials: string[] = [];
  private inTag = false;

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    const { html, inTag } = typographicHtml(content.value.replaceAll(/\s*\n\s*/g, '\n'), this.inTag);
    content.value = html;
    this.inTag = inTag;
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    this.noteName(statement.name);
  }

  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    this.noteName(statement.name);
    this.accept(statement.program);
  }

  private noteName(name: Node): void {
    if (name.type === 'PathExpression') this.partials.push((name as hbs.AST.PathExpression).original);
  }
}
