package org.quorate.oracle;

/** Which approvals are looked at. */
enum Side {
  /** Those that count whatever is missing. */
  SURELY,
  /** Those that count if the missing facts turn out well. */
  POSSIBLY,
  /** Those that could be given. */
  REACHABLE
}
