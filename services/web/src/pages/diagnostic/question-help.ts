import type { QuestionView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';

type Asked = Pick<QuestionView, 'why' | 'how' | 'duties' | 'sources'>;

/** « Pourquoi ? Comment savoir ? », with what the law may ask and the documents that were read. */
export function helpModel({ why, how, duties = [], sources = [] }: Asked): object {
  return {
    why,
    how,
    duties: duties.map(({ label, source, confirmed }) => ({ heading: dutyHeading(confirmed), text: `${label} (${source})` })),
    sources: sources.map(({ title, url, readOn }) => ({ title, url, read: `lu le ${formatDate(new Date(readOn))}` })),
  };
}

/** A text that was not read at its source is never called a legal duty. */
function dutyHeading(confirmed: boolean): string {
  return confirmed ? 'Obligation légale' : `À vérifier${NBSP}: peut-être une obligation`;
}
