/** A topic that nobody created: topics come from deploy/kafka/topics.yaml, never from a client. */
export class UnknownTopicError extends Error {
  override readonly name = 'UnknownTopicError';
  readonly topics: readonly string[];

  constructor(topics: readonly string[]) {
    super(`Kafka has no topic ${topics.join(', ')}: declare it in deploy/kafka/topics.yaml and run the topics command.`);
    this.topics = topics;
  }
}
