/** A run of text, or a link. */
export type Inline = string | { text: string; href: string };

/** What an e-mail says, apart from how it looks. Every text is plain: the layout escapes it. */
export interface MailContent {
  /** A fact: « Votre diagnostic a un an ». */
  subject: string;
  /** First words shown by mailboxes after the subject. */
  preheader: string;
  /** The collectivité concerned. */
  place?: string;
  title: string;
  greeting?: string;
  paragraphs: Inline[][];
  /** Two to four facts, one a row. */
  facts?: { value: string; text: string }[];
  /** One button at most; `href` is absolute. */
  button?: { label: string; href: string };
  notes?: Inline[][];
  aside?: Inline[];
  /** Why this person receives it, and where to change that. */
  reason: Inline[];
}

/** One kind of e-mail: its name, and what it says of a model. */
export interface MailTemplate<Model> {
  name: string;
  compose(model: Model): MailContent;
}
