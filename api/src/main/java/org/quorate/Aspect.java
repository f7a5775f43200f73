package org.quorate;

/** A part of the facts that an asker may know wholly, partly or not at all. */
public enum Aspect {
  /** Paths that the contribution changes. */
  FILES,
  /** Line counts of the files. */
  SIZE,
  /**
   * What kind of contribution each file is. Not whether it is governance: that the engine sees by
   * itself, and what a host says of it beyond is all there is.
   */
  KINDS,
  /** Title. */
  TITLE,
  /** Base branch. */
  BRANCH,
  /** Draft or ready. */
  DRAFT,
  /** Labels present. */
  LABELS,
  /** Who set each label. */
  LABEL_SETTERS,
  /** Commits with their trailers, as a sign-off and a signature want them. */
  COMMITS,
  /** Everybody who wrote part of it: authors of its commits, and who is named as co-author. */
  AUTHORS,
  /** Everybody who committed one of its commits. */
  COMMITTERS,
  /** Cryptographic signatures of commits. */
  SIGNATURES,
  /** When it was opened. */
  OPENED,
  /** Each push with its time. */
  PUSHES,
  /** Patch identity of each push. */
  PATCHES,
  /** Approvals. */
  REVIEWS,
  /** Negative verdicts: objections and vetoes, and what became of them. */
  OBJECTIONS,
  /** Whether reviews were edited after they were given. */
  EDITS,
  /** Holds, and what became of them. */
  HOLDS,
  /** Conclusions of checks. */
  CHECKS,
  /** Exceptions invoked. */
  EXCEPTIONS,
  /** Who holds which role today. */
  ROSTER,
  /** Who held which role when. */
  ROSTER_AT,
  /** Which organisation each person belongs to. */
  AFFILIATIONS,
  /** Owners of the touched modules, where the charter does not list them. */
  OWNERS,
  /** Whether it is the author's first contribution. */
  FIRST_CONTRIBUTION,
  /** Working days and holidays of the calendar that a clock names. */
  CALENDAR,
  /** Votes cast on a ballot. */
  VOTES,
  /** Who was present at a ballot. */
  ATTENDANCE,
  /** Who recused themselves from a ballot. */
  RECUSALS,
  /** Who called a ballot and whom it is about, and what else was put to the vote. */
  PETITION,
  /** Ballots that a decision hangs on; of those held on a contribution their votes too. */
  BALLOTS,
  /** Contributions of people that were merged. */
  CONTRIBUTIONS,
  /** What else people did: reviews given, issues, newcomers. */
  DEEDS,
  /** What others attest of people's work. */
  ATTESTATIONS,
  /** Nominations and notices, what was said of them, and what became of them. */
  NOMINATIONS,
  /** Who is on leave when. */
  LEAVES,
  /** The cycles that a community works in, with their dates. */
  CYCLES,
  /** Meetings that were held, and who attended. */
  MEETINGS
}
