package org.quorate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.merge.MayMerge;

/**
 * Workload W: a charter of ten rules, forty people and four modules, and contributions of thirty
 * files, four commits and five reviews to be decided by it.
 */
final class Workload {
  /** How many different cases rotate. */
  static final int MIXED = 2_000;

  private static final String CHARTER = "GOVERNANCE.md";

  private Workload() {}

  /** The text of its charter. */
  static String text() {
    try (InputStream in = Workload.class.getResourceAsStream(CHARTER)) {
      if (in == null) {
        throw new IllegalStateException("no " + CHARTER + " beside the benchmarks");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the benchmarks' own jar cannot be read", e);
    }
  }

  /** Its charter, as an engine reads it. */
  static Charter charter(GovernanceEngine engine) {
    return Communities.accepted(engine, CharterSource.of(CHARTER, text()));
  }

  /** Nothing is missing. */
  static MayMerge approved() {
    return Contributions.usual(true);
  }

  /**
   * A second owner of one module and the security team are missing; the same person could be both.
   */
  static MayMerge pending() {
    return Contributions.usual(false);
  }

  /** Different cases, of which no two need have anything in common; the same at each call. */
  static List<MayMerge> mixed() {
    List<MayMerge> cases = new ArrayList<>(MIXED);
    for (int seed = 0; seed < MIXED; seed++) {
      cases.add(new MixedCase(seed).question());
    }
    return cases;
  }

  /** Cases by the name of their variant. */
  static List<MayMerge> named(String variant) {
    return switch (variant) {
      case "approved" -> List.of(approved());
      case "pending" -> List.of(pending());
      case "mixed" -> mixed();
      default -> throw new IllegalArgumentException("no variant `" + variant + "`");
    };
  }
}
