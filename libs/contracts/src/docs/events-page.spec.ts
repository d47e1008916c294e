import { describe, expect, it } from '@jest/globals';
import { events } from '../events/registry.ts';
import { envelope, eventsPage } from './events-page.ts';
import { readProtoComments } from './proto-comments.ts';

const proto = `syntax = "proto3";
package osinum.diagnostics.v1;
// Signed and
// frozen.
message DiagnosticCompleted {
  string diagnostic_id = 1;
  // From 0 to 3.
  optional double overall_score = 6;
  repeated ThematiqueScore thematiques = 7;
}
message ErasureRequested {
  oneof subject {
    // Whom.
    string person_id = 2;
  }
}
// Who sees.
enum Visibility {
  // Nothing said.
  VISIBILITY_UNSPECIFIED = 0;
}
`;

describe('the comments of a .proto file', () => {
  it('belong to what stands below them', () => {
    expect(Object.fromEntries(readProtoComments(proto))).toEqual({
      'osinum.diagnostics.v1.DiagnosticCompleted': 'Signed and frozen.',
      'osinum.diagnostics.v1.DiagnosticCompleted.overall_score': 'From 0 to 3.',
      'osinum.diagnostics.v1.ErasureRequested.person_id': 'Whom.',
      'osinum.diagnostics.v1.Visibility': 'Who sees.',
      'osinum.diagnostics.v1.Visibility.VISIBILITY_UNSPECIFIED': 'Nothing said.',
    });
  });
});

describe('the page of events', () => {
  const page = eventsPage({
    topics: [
      { name: 'diagnostics.diagnostic.v1', kind: 'fact', owner: 'diagnostics', partitions: 3, retentionDays: 90 },
      { name: 'identity.staff.v1', kind: 'state', owner: 'identity', partitions: 1 },
      { name: 'casework.dead-letter.v1', kind: 'dead-letter', owner: 'casework', partitions: 1, retentionDays: 90 },
    ],
    events: Object.values(events),
    comments: readProtoComments(proto),
    consumers: { casework: [events.DiagnosticCompleted, events.StaffState], notifications: [events.DiagnosticStarted] },
  });

  it('sums up each topic', () => {
    expect(page).toContain('| [`diagnostics.diagnostic.v1`](#diagnosticsdiagnosticv1) | fact | diagnostics | 3 | 90 days | casework, notifications |');
    expect(page).toContain('| [`identity.staff.v1`](#identitystaffv1) | state | identity | 1 | compacted | casework |');
  });

  it('describes a message field by field, as JSON has it', () => {
    expect(page).toContain('### DiagnosticCompleted\n\nSigned and frozen.\n\nApplied by casework.');
    expect(page).toContain('| `overallScore` | number | when known | From 0 to 3. |');
    expect(page).toContain('| `thematiques` | list of [ThematiqueScore](#diagnosticsv1thematiquescore) |   |   |');
    expect(page).toContain('| `completedAt` | date-time | when known |   |');
  });

  it('describes what messages share, once', () => {
    expect(page.split('### diagnostics.v1.ThematiqueScore')).toHaveLength(2);
    expect(page).toContain('### diagnostics.v1.Visibility\n\nWho sees.');
  });

  it('names the dead letters apart', () => {
    expect(page).toContain('`casework.dead-letter.v1`: the record');
    expect(page).not.toContain('## casework.dead-letter.v1');
  });

  it('lists the headers', () => {
    expect(Object.keys(envelope)).toContain('aggregate-version');
    expect(page).toContain('| `occurred-at` |');
  });
});
