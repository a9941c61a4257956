// What of the evidence counts for the present destination, in SQL; read by the list, the rows and the card.

/**
 * Evidence `a` of a landed destination that was left since, for another one or back into the ledger, proves nothing
 * now. A destination that was corrected or undone keeps its own.
 */
export const IS_EARLIER = `EXISTS (SELECT 1 FROM destination_event x
   WHERE x.graduate_id = a.graduate_id AND x.id > coalesce(a.event_id, 0)
     AND x.from_destination NOT GLOB '7[012]*' AND x.from_destination NOT IN ('', x.to_destination)
     AND NOT EXISTS (SELECT 1 FROM destination_event v WHERE v.void_of = x.id))`

const COUNTED = `attachment a WHERE a.graduate_id = s.graduate_id AND a.voided_on IS NULL
   AND NOT ${IS_EARLIER}`

/** Of a state `s`: the least verified piece that is not rejected; 4 all rejected; 0 landed without any; else nothing. */
export const EVIDENCE_STATE = `coalesce(
  (SELECT coalesce(min(nullif(a.state, '4')), iif(count(*) > 0, '4', NULL)) FROM ${COUNTED}),
  iif(s.in_ledger = 0, '0', NULL))`

/** The same pieces as `kind:state`, for `readPieces`. */
export const EVIDENCE_PIECES = `(SELECT group_concat(a.kind || ':' || a.state, ',') FROM ${COUNTED})`
