package org.quorate.engine.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Election;
import org.quorate.charter.TieRule;
import org.quorate.charter.Who;
import org.quorate.engine.cell.IfTied;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Strength;

/** Reads the cells of a row of votes that say how options are elected, and what a tie comes to. */
final class Elects {
  private final CellReader in;
  private final Renaming renaming;
  private final List<BodyRow> bodies;

  Elects(CellReader in, Renaming renaming, List<BodyRow> bodies) {
    this.in = in;
    this.renaming = renaming;
    this.bodies = bodies;
  }

  /** How options are elected; null for a ballot for or against. */
  @Nullable Election election(Line line) {
    Election election = in.read(line, Field.VOTING_METHOD, CellType.VOTING_METHOD);
    Strength strength = in.read(line, Field.STRENGTH, CellType.STRENGTH);
    OptionName fallback = in.read(line, Field.DEFAULT_OPTION, CellType.OPTION);
    if (election == null) {
      return null;
    }
    CountingRule rule = election.rule();
    rule = strength == null ? rule : rule.strength(strength);
    rule =
        fallback == null
            ? rule
            : new CountingRule(
                rule.method(),
                rule.unranked(),
                rule.strength(),
                rule.highest(),
                rule.budget(),
                fallback,
                null,
                rule.majorities());
    return new Election(rule, election.seats(), election.body());
  }

  /** What decides a tie; null for nothing. */
  @Nullable TieRule tie(Line line, @Nullable Who voters, @Nullable Election election) {
    IfTied tied = in.read(line, Field.IF_TIED, CellType.IF_TIED);
    if (tied == null) {
      return null;
    }
    return switch (tied.kind()) {
      case FAILS -> null;
      case PASSES -> new TieRule.Passes();
      case LOT -> new TieRule.ByLot();
      case CHAIR -> chair(line, voters, election);
      case WHO ->
          tied.who() == null
              ? null
              : new TieRule.CastingVote(in.renamed(tied.who(), renaming::who));
    };
  }

  private @Nullable TieRule chair(Line line, @Nullable Who voters, @Nullable Election election) {
    BodyRow body = voting(voters);
    body = body == null && election != null ? named(election.body()) : body;
    if (body != null && body.chair() != null) {
      return new TieRule.CastingVote(body.chair());
    }
    in.wrong(
        line,
        Field.IF_TIED,
        Code.VOTE_CONTRADICTS,
        body == null ? "no body votes here, so there is no chair" : "the body has no chair",
        body == null
            ? "write who decides, such as `@ann decides`"
            : "fill in `Chair` in the row `" + body.name().key() + "` of `bodies`");
    return null;
  }

  /** The body whose members vote; null if others do. */
  @Nullable BodyRow voting(@Nullable Who voters) {
    return bodies.stream()
        .filter(body -> voters instanceof Who.Role role && role.role().equals(body.members()))
        .findFirst()
        .orElse(null);
  }

  /** The body of a name; null if there is none. */
  @Nullable BodyRow named(@Nullable String name) {
    return bodies.stream().filter(body -> body.name().key().equals(name)).findFirst().orElse(null);
  }
}
