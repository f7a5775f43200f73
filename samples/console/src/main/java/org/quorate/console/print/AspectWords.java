package org.quorate.console.print;

import java.util.Locale;
import org.quorate.Aspect;

/** What may be known or not, in words. */
public final class AspectWords {
  private AspectWords() {}

  /** What it is about, in the plural where there may be several. */
  public static String of(Aspect aspect) {
    return switch (aspect) {
      case SIZE -> "line counts";
      case KINDS -> "kinds of file";
      case TITLE -> "titles";
      case BRANCH -> "branches";
      case DRAFT -> "drafts";
      case LABEL_SETTERS -> "who set a label";
      case AUTHORS -> "who wrote commits";
      case COMMITTERS -> "who committed";
      case OPENED -> "the time of opening";
      case PATCHES -> "patch identities";
      case EDITS -> "edits of reviews";
      case EXCEPTIONS -> "exceptions invoked";
      case ROSTER -> "who holds which role";
      case ROSTER_AT -> "who held which role when";
      case OWNERS -> "owners of modules";
      case FIRST_CONTRIBUTION -> "first contributions";
      case CALENDAR -> "working days";
      case ATTENDANCE -> "who was present";
      case RECUSALS -> "who stood back";
      case PETITION -> "who called it, and what else was put to the vote";
      case BALLOTS -> "other ballots";
      case DEEDS -> "reviews and other deeds";
      default -> aspect.name().toLowerCase(Locale.ROOT);
    };
  }
}
