"""Pure: plans, proofs of identity, receipts."""
