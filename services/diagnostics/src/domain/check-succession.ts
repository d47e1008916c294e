import { choicesOf } from './compile-questionnaire.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { mappingFrom, questionsOf, type RowMapping } from './version-mapping.ts';

/** What keeps a questionnaire from coming after the last one: a mapping that cites something lost, an anchor that moved. */
export function successionProblems(questionnaire: Questionnaire, last: Questionnaire | undefined): readonly string[] {
  const rows = Object.entries(questionnaire.replaces ?? {});
  return [...rows.flatMap(([code, row]) => rowProblems(code, row, questionnaire, last)), ...(last ? anchorProblems(last, questionnaire) : [])];
}

function rowProblems(code: string, row: RowMapping, questionnaire: Questionnaire, last: Questionnaire | undefined): readonly string[] {
  const before = last && find(last, code);
  if (last !== undefined && before === undefined) return [`replaces : « ${code} » n’est pas une question de la version ${last.version}. Retirez cette ligne.`];
  if (row.kind === 'gone') return [];
  const after = find(questionnaire, row.to);
  if (after === undefined) return [`replaces : « ${row.to} » n’est pas une question de cette version. Corrigez le nom.`];
  return row.kind === 'comparable' ? choiceProblems(row.choices ?? {}, after, before, last) : [];
}

/** Each old answer leads to one that exists: one lost on the way would count for nothing, without a word. */
function choiceProblems(choices: Readonly<Record<string, string>>, after: Question, before: Question | undefined, last: Questionnaire | undefined): readonly string[] {
  const old = before ? codesOf(before) : Object.keys(choices);
  const unknown = before ? Object.keys(choices).filter((choice) => !old.includes(choice)) : [];
  const reached = [...new Set([...Object.values(choices), ...old.map((choice) => choices[choice] ?? choice)])];
  return [
    ...unknown.map((choice) => `replaces : « ${before!.code} » n’a pas de réponse « ${choice} » dans la version ${last!.version}. Corrigez le code.`),
    ...reached.filter((choice) => !codesOf(after).includes(choice)).map((choice) => `replaces : « ${after.code} » n’a pas de réponse « ${choice} » dans cette version. Corrigez le code, ou dites ce que devient cette réponse.`),
  ];
}

/** An anchor keeps its code and its answers from version to version: only its wording may move. */
function anchorProblems(last: Questionnaire, questionnaire: Questionnaire): readonly string[] {
  const { replaces: _said, ...unsaid } = questionnaire;
  const byCode = mappingFrom(last, unsaid).rows;
  const { rows } = mappingFrom(last, questionnaire);
  const moved = ({ code }: Question) => byCode.get(code)!.kind !== 'comparable' || !isItself(rows.get(code)!, code) || find(questionnaire, code)?.anchor !== true;
  return questionsOf(last)
    .filter((question) => question.anchor === true && moved(question))
    .map(({ code }) => `${code} : cette question « ancre » garde son code, sa marque et ses réponses d’une version à l’autre. Rendez-lui ce qu’elle avait dans la version ${last.version}, ou posez une autre question à côté.`);
}

const isItself = (row: RowMapping, code: string) => row.kind === 'comparable' && row.to === code && row.choices === undefined;

const codesOf = (question: Question) => choicesOf(question).map(({ code }) => code);

function find(questionnaire: Questionnaire, code: string): Question | undefined {
  return questionsOf(questionnaire).find((question) => question.code === code);
}
