package org.quorate.engine.trailer;

import java.util.Locale;

/**
 * What a community means by a trailer's key, as the Linux kernel's {@code submitting-patches} and
 * the forges have it. Tested-by, Reported-by, Suggested-by and the like approve nothing.
 */
public enum Meaning {
  /** Reviewed-by, Acked-by, Approved-by, LGTM-by. */
  APPROVAL,
  /** Nacked-by, NAKed-by. */
  OBJECTION,
  /** Co-authored-by, Co-developed-by. */
  CO_AUTHORSHIP,
  /** Signed-off-by: where it came through, not that anybody approved it. */
  SIGN_OFF,
  /** Anything else. */
  OTHER;

  /** What a key means, compared without case. */
  public static Meaning of(String key) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "reviewed-by", "acked-by", "approved-by", "lgtm-by" -> APPROVAL;
      case "nacked-by", "naked-by" -> OBJECTION;
      case "co-authored-by", "co-developed-by" -> CO_AUTHORSHIP;
      case "signed-off-by" -> SIGN_OFF;
      default -> OTHER;
    };
  }
}
