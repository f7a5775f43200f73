package org.quorate.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Source;
import org.quorate.charter.Standard;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.vote.Position;

/** What rows of votes say, in the one form in which the reader gives it back. */
final class VoteMeaning {
  private VoteMeaning() {}

  static VoteRow of(VoteRow row, Source place) {
    Electorate electorate = row.electorate();
    Standard standard = row.standard();
    Set<Position> positions = EnumSet.copyOf(row.positions());
    positions.remove(Position.WITHDRAWN);
    return new VoteRow(
        row.name(),
        place,
        row.decision(),
        row.when(),
        new Electorate(
            exactly(Canonical.of(electorate.who())),
            electorate.roll(),
            each(electorate.mayNotVote()),
            each(electorate.leavesBase()),
            electorate.weight()),
        positions,
        new Standard(
            standard.passesWith(),
            standard.quorum(),
            standard.forAtLeast(),
            standard.againstAtMost(),
            standard.organisations(),
            standard.abstentions(),
            Canonical.of(standard.vetoedBy()),
            standard.overVeto()),
        row.openFor(),
        row.closeEarly(),
        row.calling(),
        row.sequels(),
        row.election(),
        row.ifTied() instanceof TieRule.CastingVote casting
            ? new TieRule.CastingVote(Canonical.of(casting.who()))
            : row.ifTied(),
        row.secret(),
        row.why());
  }

  /** Of a role that votes just its holders do, in whatever words. */
  private static Who exactly(Who who) {
    if (who instanceof Who.AnyOf any) {
      return new Who.AnyOf(any.alternatives().stream().map(VoteMeaning::exactly).toList());
    }
    return who instanceof Who.Role role ? new Who.Role(role.role(), true) : who;
  }

  private static List<Barred> each(List<Barred> barred) {
    List<Barred> each = new ArrayList<>();
    for (Barred one : barred) {
      if (one instanceof Barred.These these) {
        atoms(these.who()).forEach(who -> each.add(new Barred.These(who)));
      } else {
        each.add(one);
      }
    }
    return each;
  }

  private static List<Who> atoms(Who who) {
    if (who instanceof Who.AnyOf any) {
      return any.alternatives().stream().flatMap(it -> atoms(it).stream()).toList();
    }
    return who instanceof Who.People people
        ? people.handles().stream()
            .sorted()
            .map(handle -> (Who) new Who.People(Set.of(handle)))
            .toList()
        : List.of(who);
  }
}
