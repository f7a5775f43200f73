package org.quorate.rules.reviews;

/** Who is taken to have approved. */
enum Level {
  /** Those whose approval surely counts. */
  SURE,
  /** Those whose approval may count, and, where approvals may be missing, all who may approve. */
  POSSIBLE,
  /** All who may approve. */
  REACH
}
