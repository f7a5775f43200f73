package org.quorate.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.engine.ballots.Ballots;
import org.quorate.engine.ballots.ByRow;
import org.quorate.vote.Body;
import org.quorate.vote.OptionName;
import org.quorate.vote.VotingMethod;

/**
 * The seats that an election fills, beside those that are held: by what options say, else by what
 * the charter's roster and affiliations tell.
 *
 * @param row null where votes are counted by options alone
 * @param contenders as the charter knows them; null where no body is filled
 * @param said whom options belong to, as far as somebody said it
 * @param staying the organisations of members who stay
 * @param byRoster whether the roster tells who they are
 */
record SeatsToFill(
    RowOptions.@Nullable Chosen row,
    @Nullable Contenders contenders,
    Map<OptionName, Set<OrganisationName>> said,
    List<Set<OrganisationName>> staying,
    boolean byRoster) {

  /** Those for which these options stand; refuses the count if somebody may not stand. */
  static SeatsToFill of(RowOptions.@Nullable Chosen row, Candidates options, CapOptions caps)
      throws Mistaken {
    Contenders contenders = row == null ? null : row.contenders(options.options());
    if (contenders != null) {
      contenders.check();
      contenders.written().forEach(caps::written);
    }
    boolean byRoster = contenders != null && contenders.tellsMembers() && !caps.saysStaying();
    List<Set<OrganisationName>> staying =
        byRoster && contenders != null ? contenders.belongingOfStaying() : caps.staying();
    return new SeatsToFill(row, contenders, caps.belonging(options), staying, byRoster);
  }

  /**
   * How many of them are filled.
   *
   * @param seats as a flag says; null if none does
   */
  int number(@Nullable Integer seats, Ballots read, VotingMethod method) throws Mistaken {
    int number = wanted(seats, read);
    if (number < 1) {
      throw new Mistaken("`--seats " + number + "` fills none", "say 1 or more");
    }
    if (method.fillsOneSeat() && number != 1) {
      throw new Mistaken(
          "`" + method.shown() + "` fills one seat, not " + number,
          "say `--seats 1`, or another method");
    }
    if (row != null) {
      row.vacant(number, staying.size(), who());
    }
    return number;
  }

  private int wanted(@Nullable Integer seats, Ballots read) throws Mistaken {
    Integer written = row == null ? null : row.seats();
    if (written != null) {
      return written;
    } else if (seats != null) {
      return seats;
    }
    if (row == null || row.body() == null) {
      return read.seats().orElse(1);
    }
    Integer all = row.body().seats();
    if (all == null || !byRoster && staying.isEmpty()) {
      throw new Mistaken(
          "`" + row.body().name().key() + "` has seats, and nobody says how many are vacant",
          "say `--seats N`");
    } else if (all <= staying.size()) {
      throw new Mistaken(
          "`" + row.body().name().key() + "` has no vacant seat" + who(),
          "correct the roster, say who stays by `--staying`, or as of when by `--at`");
    }
    return all - staying.size();
  }

  private String who() {
    List<Handle> stay = byRoster && contenders != null ? contenders.staying() : List.of();
    return stay.isEmpty()
        ? ""
        : ": by the roster "
            + stay.stream().map(Handle::shown).collect(Collectors.joining(", "))
            + (stay.size() == 1 ? " stays" : " stay");
  }

  /** The body with those who stay and those who stand; what is said goes before the charter. */
  Body body(int filled) {
    Map<OptionName, Set<OrganisationName>> belonging =
        new HashMap<>(contenders == null ? Map.of() : contenders.belonging());
    said.forEach(
        (option, own) ->
            belonging.put(option, contenders == null ? own : contenders.together(own)));
    List<Set<OrganisationName>> held = new ArrayList<>();
    for (Set<OrganisationName> one : staying) {
      held.add(contenders == null ? one : contenders.together(one));
    }
    return new Body(filled, held, belonging);
  }

  /** What of the charter this count does not apply, beside cells of the row. */
  List<ByRow.NotApplied> notApplied() {
    List<ByRow.NotApplied> cells = new ArrayList<>();
    if (contenders != null) {
      cells.addAll(contenders.notApplied(said.keySet(), byRoster));
    }
    if (row != null) {
      cells.addAll(row.suspensions());
    }
    return cells;
  }
}
