import type { CellKey } from '../../../db/form/form.ts';

/** The cells that the questions are about, by what people call them. */
export const CELLS = {
  received: 'requests.received.total',
  carriedIn: 'requests.carried_in.total',
  carriedOut: 'requests.carried_out.total',
  concluded: 'requests.concluded.total',
  granted: 'requests.granted.total',
  partly: 'requests.partly_granted.total',
  persons: 'requests.received.natural_person',
  business: 'requests.received.business',
  lawyers: 'requests.received.legal_service',
  secret: 'requests.refused_state_secret.total',
  thirdParty: 'requests.refused_third_party.total',
  process: 'requests.refused_process.total',
  files: 'requests.refused_enforcement_files.total',
  notHeld: 'requests.unavailable_not_held.total',
  toBeMade: 'requests.unavailable_to_be_made.total',
  unclear: 'requests.unavailable_unclear.total',
  petition: 'requests.declined_petition.total',
  repeated: 'requests.declined_repeated.total',
  notCorrected: 'requests.other_not_corrected.total',
  unpaid: 'requests.other_unpaid.total',
  reviews: 'disputes.reconsideration.total',
  reviewsCorrected: 'disputes.reconsideration.corrected',
  made: 'disclosure.normative_documents.made',
  repealed: 'disclosure.normative_documents.repealed',
  inForce: 'disclosure.normative_documents.in_force',
  licensing: 'disclosure.licensing.decisions',
  penalties: 'disclosure.penalties.decisions',
  coercion: 'disclosure.coercion.decisions',
  fees: 'disclosure.fees.amount',
} as const satisfies Readonly<Record<string, CellKey>>;

const REFUSED = ['state_secret', 'by_law', 'security_stability', 'third_party', 'internal_affairs', 'process'] as const;

/** Rows that people ask for together. */
export const GROUPS = {
  refused: [...REFUSED, 'enforcement_files' as const, 'inquiry' as const].map(
    (row): CellKey => `requests.refused_${row}.total`,
  ),
  unavailable: (['not_held', 'to_be_made', 'unclear'] as const).map(
    (row): CellKey => `requests.unavailable_${row}.total`,
  ),
  declined: (['petition', 'repeated', 'publication', 'excessive', 'reconfirm'] as const).map(
    (row): CellKey => `requests.declined_${row}.total`,
  ),
  otherHandling: (['not_corrected', 'unpaid', 'rest'] as const).map((row): CellKey => `requests.other_${row}.total`),
  lawsuits: (['litigation_direct', 'litigation_after_reconsideration'] as const).map(
    (row): CellKey => `disputes.${row}.total`,
  ),
  lawsuitsLost: (['litigation_direct', 'litigation_after_reconsideration'] as const).map(
    (row): CellKey => `disputes.${row}.corrected`,
  ),
  reviewResults: (['upheld', 'corrected', 'other_result', 'pending', 'total'] as const).map(
    (column): CellKey => `disputes.reconsideration.${column}`,
  ),
} as const;
