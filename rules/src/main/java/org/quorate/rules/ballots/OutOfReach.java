package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Base;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Bound;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Passing;
import org.quorate.charter.Source;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.rules.people.Organisations;
import org.quorate.rules.people.Reach;
import org.quorate.rules.people.Register;

/**
 * Q0611: rows of votes that nothing could pass with the present roster. Everybody is counted who
 * could ever vote by the charter's word, so that what is out of their reach is out of everybody's.
 */
final class OutOfReach {
  static final CodePage PAGE =
      new CodePage(
          "Q0611",
          Severity.ERROR,
          "no ballot can pass by a row of votes with the present roster; a warning where only vacant"
              + " seats, or people who are on leave or suspended, are in the way",
          "For at least: `5` over a roster of three",
          "`3`, or more people in the roster",
          "every ballot under the row would fail, even one that mends it");

  private static final Comparator<VoteRow> BY_PLACE =
      Comparator.comparing((VoteRow row) -> row.source().table().document())
          .thenComparingInt(row -> row.source().line())
          .thenComparing(VoteRow::name);

  private final Charter charter;
  private final Enrolled enrolled;

  /** With those who may be back one day. */
  private final Enrolled back;

  private final Organisations organisations;
  private final Bodies bodies;

  /** What is in the way of every ballot. */
  private record Lack(About about, Severity severity, String why, String help) {}

  /** Of what there is too little. */
  private enum About {
    PEOPLE,
    ORGANISATIONS,
    SEATED
  }

  OutOfReach(Charter charter, Register register, Enrolled enrolled, Enrolled back) {
    this.charter = charter;
    this.enrolled = enrolled;
    this.back = back;
    organisations = new Organisations(charter.rows(), register);
    bodies = new Bodies(charter.rows());
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    for (VoteRow row : charter.rows().votes().stream().sorted(BY_PLACE).toList()) {
      List<Lack> lacks = lacks(row, enrolled);
      if (!lacks.isEmpty()) {
        List<Lack> later = lacks(row, back);
        lacks.forEach(lack -> found.add(diagnostic(row, lack, remains(lack, later))));
      }
    }
    return found;
  }

  /** Whether a ballot is stuck, or lacks the same, even once those are back who are away. */
  private static boolean remains(Lack lack, List<Lack> later) {
    return later.stream()
        .anyMatch(one -> one.severity() == Severity.ERROR || one.about() == lack.about());
  }

  private List<Lack> lacks(VoteRow row, Enrolled who) {
    BitSet voters = who.voters(row.electorate());
    List<Lack> found = new ArrayList<>();
    if (voters != null && mayApply(row, who)) {
      find(row, voters, who, found);
    }
    return found;
  }

  private void find(VoteRow row, BitSet voters, Enrolled who, List<Lack> found) {
    boolean weighted = row.electorate().weight() == Weight.ONE_AN_ORGANISATION;
    int there =
        weighted ? organisations.grouped(listed(voters), who.reach()) : voters.cardinality();
    long needed = Math.max(needed(row.standard(), there), weighted ? 0 : ofBase(row, there, who));
    if (there == 0 && needed > 0) {
      found.add(
          new Lack(
              About.PEOPLE,
              PAGE.severity(),
              "nobody" + whose(row) + " may vote",
              "let some of them vote, or list more people in the roster"));
    } else if (there < needed) {
      found.add(
          new Lack(
              About.PEOPLE,
              PAGE.severity(),
              "it needs "
                  + (needed == 1 ? "1 vote" : needed + " votes")
                  + ", there can be "
                  + there
                  + whose(row)
                  + (weighted ? ", one an organisation" : ""),
              "ask for fewer, or list more people in the roster"));
    } else {
      apart(row, voters, who.reach(), found);
      seats(row, there, found);
    }
  }

  private void apart(VoteRow row, BitSet voters, Reach reach, List<Lack> found) {
    OrganisationsNeeded asked = row.standard().organisations();
    int enough = asked == null || bodies.lending(row) != null ? 0 : asked.count();
    int apart = organisations.apart(enough == 0 ? List.of() : listed(voters), enough, reach);
    if (apart < enough) {
      found.add(
          new Lack(
              About.ORGANISATIONS,
              PAGE.severity(),
              "it needs votes of "
                  + enough
                  + " organisations, those"
                  + whose(row)
                  + " can be of "
                  + apart,
              "ask for fewer organisations, or win voters of others"));
    }
  }

  private static List<Integer> listed(BitSet people) {
    return people.stream().boxed().toList();
  }

  /** A body may have vacant seats for a while, and its charter stands. */
  private void seats(VoteRow row, int there, List<Lack> found) {
    BodyRow body = bodies.voting(row);
    Integer seats = body == null ? null : body.seats();
    long needed = seats == null ? 0 : ofSeats(row, seats);
    if (there < needed) {
      found.add(
          new Lack(
              About.SEATED,
              Severity.WARNING,
              "it needs "
                  + needed
                  + " votes of "
                  + seats
                  + " seats, there can be "
                  + there
                  + whose(row),
              "fill the seats that are vacant, or ask for fewer"));
    }
  }

  private static String whose(VoteRow row) {
    String who = row.source().cell("Who votes");
    return who.isEmpty() ? "" : " of `" + who + "`";
  }

  /** Whether there could be as many electors as the row is for. */
  private static boolean mayApply(VoteRow row, Enrolled who) {
    BitSet all = who.meant(row.electorate().who(), true);
    return all == null
        || row.when().stream()
            .filter(BallotCondition.Electors.class::isInstance)
            .map(BallotCondition.Electors.class::cast)
            .allMatch(
                asked ->
                    switch (asked.comparison()) {
                      case AT_LEAST -> all.cardinality() >= asked.number();
                      case MORE_THAN -> all.cardinality() > asked.number();
                      case AT_MOST, LESS_THAN -> true;
                    });
  }

  /** A diagnostic, milder where it goes once those are back who are away. */
  private static Diagnostic diagnostic(VoteRow row, Lack lack, boolean remains) {
    Source source = row.source();
    return new Diagnostic(
        remains ? lack.severity() : Severity.WARNING,
        PAGE.code(),
        source.table().document(),
        source.line(),
        source.column(),
        "no ballot can pass by `"
            + row.name().key()
            + "` with the present roster: "
            + lack.why()
            + (remains ? "" : Enrolled.MEANWHILE),
        lack.help());
  }

  /**
   * With those who stay in the base and may never vote: where the most who could vote are too few
   * for it, fewer are too.
   */
  private static long ofBase(VoteRow row, int voters, Enrolled who) {
    int staying = who.staying(row.electorate());
    Standard standard = row.standard();
    int base = voters + staying;
    long votes = Math.max(least(standard.forAtLeast(), base), least(standard.quorum(), base));
    for (Passing one : standard.passesWith()) {
      votes = Math.max(votes, least(share(one, Base.ELECTORATE), base));
    }
    return staying == 0 ? 0 : votes;
  }

  private static long needed(Standard standard, int there) {
    boolean silence =
        standard.passesWith().stream().allMatch(Passing.NoObjection.class::isInstance);
    long votes = Math.max(least(standard.forAtLeast(), there), least(standard.quorum(), there));
    return Math.max(silence && there > 0 ? 0 : 1, votes);
  }

  private static long ofSeats(VoteRow row, int seats) {
    Standard standard = row.standard();
    OfSeats of = new OfSeats(seats);
    return Stream.concat(
            Stream.of(standard.forAtLeast(), standard.quorum()).flatMap(Stream::ofNullable),
            standard.passesWith().stream()
                .map(one -> share(one, Base.SEATS))
                .flatMap(Stream::ofNullable))
        .filter(bound -> bound instanceof Bound.Share share && share.base() == Base.SEATS)
        .mapToLong(bound -> least(of.floor(bound), seats))
        .max()
        .orElse(0);
  }

  /** What share of a base has to be for it; null of what is no such share. */
  private static @Nullable Bound share(Passing passing, Base base) {
    return passing instanceof Passing.Share share && share.base() == base
        ? new Bound.Share(share.share(), share.strict(), base, Bound.Rounding.NONE)
        : null;
  }

  /** What a bound comes to where so many vote: none of them grows more slowly than these. */
  private static long least(@Nullable Bound bound, int there) {
    return bound == null ? 0 : bound.least(there).orElse(0);
  }
}
