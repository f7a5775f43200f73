package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Decider;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RoleRow.Each;
import org.quorate.charter.RoleRow.Promotion;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.SponsorOrganisations.Nominee;
import org.quorate.charter.Sponsoring;

/** Reads rows of kind {@code roles}. */
final class RoleRows {
  private final CellReader in;
  private final Keys keys;
  private final RoleNames roles;
  private final Renaming renaming;
  private final @Nullable String calendar;

  /** Spans in working days that name no calendar go by that one, if it is not null. */
  RoleRows(
      CellReader in, Keys keys, RoleNames roles, Renaming renaming, @Nullable String calendar) {
    this.in = in;
    this.keys = keys;
    this.roles = roles;
    this.renaming = renaming;
    this.calendar = calendar;
  }

  List<RoleRow> read(List<Line> lines) {
    List<RoleRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      RuleName name = keys.of(line);
      RoleName below = in.read(line, Field.RUNG_BELOW, CellType.ROLE);
      Promotion promotion = promotion(line);
      if (name != null && !line.broken()) {
        RoleName lower = below == null ? null : roles.canonical(below);
        RoleName role = RoleName.of(name.key());
        rows.add(in.one(new RoleRow(name, line.source(), role, lower, in.one(promotion))));
      }
    }
    return rows;
  }

  private Promotion promotion(Line line) {
    Each each = in.read(line, Field.EACH, CellType.EACH);
    Sponsoring sponsors = in.read(line, Field.SPONSORS, CellType.SPONSORS);
    SponsorOrganisations organisations =
        in.read(line, Field.SPONSOR_ORGANISATIONS, CellType.SPONSOR_ORGANISATIONS);
    List<EvidenceNeeded> evidence = in.read(line, Field.EVIDENCE, CellType.EVIDENCE, List.of());
    List<Decider> decidedBy = in.read(line, Field.DECIDED_BY, CellType.DECIDERS, List.of());
    Overruling appeal = in.read(line, Field.ROLE_APPEAL, CellType.VOTE_OVERRULING);
    Span again = in.read(line, Field.AGAIN_AFTER, CellType.SPAN);
    Promotion promotion =
        new Promotion(
            each,
            sponsors == null ? null : in.renamed(sponsors, renaming::sponsoring),
            organisations,
            evidence.stream().map(renaming::evidence).toList(),
            decidedBy.stream()
                .map(renaming::decider)
                .map(decider -> WorkingSpans.dated(decider, calendar))
                .toList(),
            appeal == null ? null : WorkingSpans.dated(appeal, calendar),
            again == null ? null : WorkingSpans.dated(again, calendar),
            line.why());
    if (line.whole() && !line.broken()) {
      check(line, promotion);
    }
    return promotion;
  }

  private void check(Line line, Promotion promotion) {
    SponsorOrganisations organisations = promotion.organisations();
    boolean bySponsors =
        promotion.decidedBy().stream().anyMatch(Decider.Sponsors.class::isInstance);
    if (promotion.sponsors() == null && (organisations != null || bySponsors)) {
      in.wrong(
          line,
          organisations != null ? Field.SPONSOR_ORGANISATIONS : Field.DECIDED_BY,
          Code.NO_SPONSORS,
          "the row asks for no sponsors",
          "write how many under `Sponsors`, or take this away");
    } else if (promotion.sponsors() != null && organisations != null) {
      few(line, promotion.sponsors(), organisations);
    }
    appeal(line, promotion);
    boolean asks = !promotion.evidence().isEmpty() || promotion.againAfter() != null;
    if (asks && !promotion.isDecided()) {
      in.wrong(
          line,
          promotion.evidence().isEmpty() ? Field.AGAIN_AFTER : Field.EVIDENCE,
          Code.NOBODY_DECIDES,
          "the row says what is needed, and not who decides",
          "write `nobody` under `Decided by` if the facts do");
    }
  }

  /** An appeal turns what somebody said. */
  private void appeal(Line line, Promotion promotion) {
    Overruling appeal = promotion.appeal();
    if (appeal == null) {
      return;
    }
    boolean own =
        promotion.decidedBy().stream()
            .anyMatch(
                one ->
                    one instanceof Decider.Vote vote && vote.decision().equals(appeal.decision()));
    if (own) {
      in.wrong(
          line,
          Field.ROLE_APPEAL,
          Code.APPEAL_OF_NOTHING,
          "`votes/" + appeal.decision() + "` would turn what it decided itself",
          "name another row of `votes`");
    } else if (promotion.decidedBy().stream().allMatch(Decider.Nobody.class::isInstance)) {
      in.wrong(
          line,
          Field.ROLE_APPEAL,
          Code.APPEAL_OF_NOTHING,
          "an appeal turns a refusal, and nobody here refuses",
          "write under `Decided by` who decides, or leave the cell blank");
    }
  }

  private void few(Line line, Sponsoring sponsors, SponsorOrganisations organisations) {
    int most = sponsors.count() + (organisations.nominee() == Nominee.INCLUDED ? 1 : 0);
    if (organisations.count() > most) {
      in.wrong(
          line,
          Field.SPONSOR_ORGANISATIONS,
          Code.FEW_SPONSORS,
          organisations.count() + " organisations are more than the row asks people for",
          "ask for more sponsors, or for fewer organisations");
    }
  }
}
