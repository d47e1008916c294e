import type { DescMessage } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import type { Message } from '@bufbuild/protobuf';
import * as casework from '../generated/casework/v1/events_pb.ts';
import * as catalogue from '../generated/catalogue/v1/events_pb.ts';
import * as diagnostics from '../generated/diagnostics/v1/events_pb.ts';
import * as identity from '../generated/identity/v1/events_pb.ts';
import * as notifications from '../generated/notifications/v1/events_pb.ts';
import * as recommendations from '../generated/recommendations/v1/events_pb.ts';

/** The services that own a database and topics. */
export type TopicOwner =
  | 'identity'
  | 'diagnostics'
  | 'catalogue'
  | 'recommendations'
  | 'casework'
  | 'notifications';

/**
 * A kind of event: where it travels, who owns it and how its payload is written.
 * `state`: full state of an aggregate, newest version wins, compacted topic. `fact`: applied once per event id.
 */
export interface EventType<M extends Message = Message> {
  readonly topic: string;
  readonly type: string;
  readonly kind: 'state' | 'fact';
  readonly owner: TopicOwner;
  readonly schema: GenMessage<M> & DescMessage;
}

function state<M extends Message>(topic: string, schema: GenMessage<M>): EventType<M> {
  return declare('state', topic, schema);
}

function fact<M extends Message>(topic: string, schema: GenMessage<M>): EventType<M> {
  return declare('fact', topic, schema);
}

function declare<M extends Message>(kind: 'state' | 'fact', topic: string, schema: GenMessage<M>): EventType<M> {
  return { topic, type: schema.name, kind, owner: topic.split('.')[0] as TopicOwner, schema };
}

/** Every event of the platform: the one list that topics, consumers and documentation are checked against. */
export const events = {
  CollectiviteState: state('identity.collectivite.v1', identity.CollectiviteStateSchema),
  InstanceState: state('identity.instance.v1', identity.InstanceStateSchema),
  MembershipState: state('identity.membership.v1', identity.MembershipStateSchema),
  RelationState: state('identity.relation.v1', identity.RelationStateSchema),
  StaffState: state('identity.staff.v1', identity.StaffStateSchema),
  ErasureRequested: fact('identity.erasure.v1', identity.ErasureRequestedSchema),
  QuestionnaireState: state('diagnostics.questionnaire.v1', diagnostics.QuestionnaireStateSchema),
  DiagnosticStarted: fact('diagnostics.diagnostic.v1', diagnostics.DiagnosticStartedSchema),
  DiagnosticCompleted: fact('diagnostics.diagnostic.v1', diagnostics.DiagnosticCompletedSchema),
  AssistanceProposed: fact('diagnostics.assistance.v1', diagnostics.AssistanceProposedSchema),
  AssistanceAgreed: fact('diagnostics.assistance.v1', diagnostics.AssistanceAgreedSchema),
  AssistanceEnded: fact('diagnostics.assistance.v1', diagnostics.AssistanceEndedSchema),
  AnswersFrozen: fact('diagnostics.answers.v1', diagnostics.AnswersFrozenSchema),
  EntryState: state('catalogue.entry.v1', catalogue.EntryStateSchema),
  InterestDeclared: fact('catalogue.interest.v1', catalogue.InterestDeclaredSchema),
  PlanProposed: fact('recommendations.plan.v1', recommendations.PlanProposedSchema),
  ActionStateChanged: fact('recommendations.plan.v1', recommendations.ActionStateChangedSchema),
  HelpRequested: fact('recommendations.plan.v1', recommendations.HelpRequestedSchema),
  AccompagnementOpened: fact('casework.accompagnement.v1', casework.AccompagnementOpenedSchema),
  AccompagnementAssigned: fact('casework.accompagnement.v1', casework.AccompagnementAssignedSchema),
  TaskDue: fact('casework.accompagnement.v1', casework.TaskDueSchema),
  TaskDone: fact('casework.accompagnement.v1', casework.TaskDoneSchema),
  AccompagnementStatusChanged: fact('casework.accompagnement.v1', casework.AccompagnementStatusChangedSchema),
  AssignmentState: state('casework.assignment.v1', casework.AssignmentStateSchema),
  MessageSent: fact('notifications.message.v1', notifications.MessageSentSchema),
  MessageFailed: fact('notifications.message.v1', notifications.MessageFailedSchema),
} as const;

/** The event type that travels on this topic under this name, or undefined. */
export function findEventType(topic: string, type: string): EventType | undefined {
  return (Object.values(events) as EventType[]).find((event) => event.topic === topic && event.type === type);
}
