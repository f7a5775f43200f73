package org.quorate.charter;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Sequels.Overruling;

/**
 * One role, its place in the order of roles, and how people come to hold it.
 *
 * @param below the next lower rung; holders of this role hold that one too; null at the bottom
 * @param promotion how people come to hold it
 */
public record RoleRow(
    RuleName name, Source source, RoleName role, @Nullable RoleName below, Promotion promotion)
    implements Row {

  /** A role of which nothing says how people come to hold it. */
  public RoleRow(RuleName name, Source source, RoleName role, @Nullable RoleName below) {
    this(name, source, role, below, Promotion.NONE);
  }

  /**
   * How people come to hold a role. All of it has to be met; without {@code decidedBy} and {@code
   * sponsors} nobody decides, and so nobody comes to hold it.
   *
   * @param each for what the role is held; null if either will do
   * @param sponsors null if none are asked for
   * @param organisations null if it does not matter whence the sponsors come
   * @param evidence all of these
   * @param decidedBy all of these; empty for the sponsors alone
   * @param appeal the ballot that turns a refusal; null for none
   * @param againAfter how long after a refusal the next nomination waits; null for not at all
   * @param why quoted in explanations; may be empty
   */
  public record Promotion(
      @Nullable Each each,
      @Nullable Sponsoring sponsors,
      @Nullable SponsorOrganisations organisations,
      List<EvidenceNeeded> evidence,
      List<Decider> decidedBy,
      @Nullable Overruling appeal,
      @Nullable Span againAfter,
      String why) {
    /** Nothing is said. */
    public static final Promotion NONE =
        new Promotion(null, null, null, List.of(), List.of(), null, null, "");

    public Promotion {
      evidence = List.copyOf(evidence);
      decidedBy = List.copyOf(decidedBy);
    }

    /** Of a role whose refusals nothing turns. */
    public Promotion(
        @Nullable Each each,
        @Nullable Sponsoring sponsors,
        @Nullable SponsorOrganisations organisations,
        List<EvidenceNeeded> evidence,
        List<Decider> decidedBy,
        @Nullable Span againAfter,
        String why) {
      this(each, sponsors, organisations, evidence, decidedBy, null, againAfter, why);
    }

    /** Whether the row says what decides. */
    public boolean isDecided() {
      return sponsors != null || !decidedBy.isEmpty();
    }

    /** Every length of time that it states from some event. */
    public List<Span> spans() {
      Stream<Span> silences =
          decidedBy.stream()
              .filter(Decider.Silence.class::isInstance)
              .map(decider -> ((Decider.Silence) decider).span());
      Stream<Span> appeals = appeal == null ? Stream.empty() : Stream.ofNullable(appeal.within());
      return Stream.of(silences, appeals, Stream.ofNullable(againAfter))
          .flatMap(spans -> spans)
          .toList();
    }

    /** Whether the row says anything at all. */
    public boolean isNone() {
      return equals(NONE);
    }
  }

  /** For what one person holds a role. */
  public enum Each {
    PROJECT,
    MODULE,
    /** As a module whose name is the repository's. */
    REPOSITORY
  }
}
