package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.RuleName;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Tri;

/** Who stands in the base of a ballot, and who can still do something about it. */
final class Electors {
  /** So many are named; of more a person is helped by none. */
  private static final int MOST_NAMED = 100;

  private final Roll roll;
  private final Floor floor;

  Electors(Roll roll, Floor floor) {
    this.roll = roll;
    this.floor = floor;
  }

  /** How many there are; null if that is not sure. */
  @Nullable Integer base() {
    if (Voices.areWeighted(roll.hall)) {
      Crowd voices = floor.crowd();
      int number = voices.surely(World.BASE);
      boolean sure = !floor.isUnclear() && voices.perhaps(World.BASE) == number;
      return sure ? number : null;
    }
    int number = 0;
    for (int person = 0; person < floor.size(); person++) {
      int worlds = roll.hall.people.isSomebody(person) ? floor.worlds(person) : World.OUT.bit();
      if (World.OUT.in(worlds) && worlds != World.OUT.bit()) {
        return null;
      }
      number += worlds == World.OUT.bit() ? 0 : 1;
    }
    return floor.crowd().isOpen() ? null : number;
  }

  /** Whether it is not sure who belongs to the electorate. */
  boolean areInDoubt() {
    if (floor.crowd().isOpen() || floor.areSeatsUnclear()) {
      return true;
    }
    VoteRow row = roll.hall.row;
    for (int person = 0; person < floor.size(); person++) {
      Elector elector = roll.hall.elector(person, floor.moment());
      boolean vetoes = row.standard().vetoedBy() != null && floor.vetoes(person) == Tri.MAYBE;
      if (elector.member() == Tri.MAYBE || vetoes) {
        return true;
      }
    }
    return false;
  }

  /** Those who may vote and have not. */
  List<Remedy> yetToVote(RuleName rule) {
    List<Remedy> remedies = new ArrayList<>();
    Set<Integer> handedIn = new HashSet<>();
    roll.hall.ballot.poll().voters().forEach(one -> handedIn.add(roll.hall.people.number(one)));
    for (int person = 0; person < floor.size(); person++) {
      if (handedIn.contains(person)) {
        continue;
      }
      int silent = floor.worlds(person) & World.SILENT;
      boolean lent = World.ofOpen(floor.apart(person)) != 0;
      if ((silent != 0 || lent) && roll.hall.people.isSomebody(person)) {
        remedies.add(remedy(Action.VOTE, person, rule));
        othersFor(person).forEach(other -> remedies.add(remedy(Action.VOTE, other, rule)));
      }
    }
    if (floor.crowd().isOpen()) {
      String who = "any of `" + roll.hall.row.source().cell("Who votes") + "`";
      remedies.add(new Remedy(Action.VOTE, who, "", List.of(rule)));
    }
    return first(remedies);
  }

  /** Those who can still speak for the seat of a member who is silent. */
  private List<Integer> othersFor(int seat) {
    Lending lending = floor.lending();
    if (lending == null || (floor.worlds(seat) & World.SILENT) == 0) {
      return List.of();
    }
    return lending.others(seat).stream()
        .filter(other -> roll.hall.elector(other, floor.moment()).barred() != Tri.YES)
        .toList();
  }

  /** Those who could stand behind it too. */
  List<Remedy> toCall(List<Integer> helpers, RuleName rule) {
    List<Remedy> remedies = new ArrayList<>();
    helpers.forEach(person -> remedies.add(remedy(Action.SPONSOR, person, rule)));
    return first(remedies);
  }

  /** Those who could take back what stands against it. */
  List<Remedy> opposed(Claim claim, RuleName rule) {
    List<Remedy> remedies = new ArrayList<>();
    boolean veto = claim.column() == VoteColumn.VETOED_BY;
    boolean concern = claim.column() == VoteColumn.CONCERNS;
    int opposing = concern ? World.CONCERN.bit() : World.VOTED & ~World.FOR.bit();
    for (int person = 0; person < floor.size(); person++) {
      boolean opposes =
          veto ? floor.vetoes(person) == Tri.YES : (floor.apart(person) & opposing) != 0;
      if (opposes && roll.hall.people.isSomebody(person)) {
        remedies.add(remedy(veto ? Action.LIFT_VETO : Action.WITHDRAW_OBJECTION, person, rule));
      }
      for (int other : veto ? List.<Integer>of() : floor.others(person, opposing)) {
        remedies.add(remedy(Action.WITHDRAW_OBJECTION, other, rule));
      }
    }
    Veto vetoedBy = roll.hall.row.standard().vetoedBy();
    if (veto && vetoedBy != null && vetoedBy.liftedBy() != null) {
      remedies.addAll(lifters(vetoedBy.liftedBy(), rule));
    }
    return first(remedies.stream().distinct().toList());
  }

  /** Those who may lift a veto of somebody else. */
  private List<Remedy> lifters(Who who, RuleName rule) {
    List<Remedy> remedies = new ArrayList<>();
    for (int person = 0; person < floor.size(); person++) {
      boolean may = person != roll.hall.author() && !roll.hall.people.bot(person);
      if (may
          && roll.hall.people.isSomebody(person)
          && roll.hall.member(who, false, person, roll.hall.at) != Tri.NO) {
        remedies.add(remedy(Action.LIFT_VETO, person, rule));
      }
    }
    return remedies;
  }

  /** Those whom a cell means, and who may vote. */
  List<Remedy> meant(Who who, RuleName rule) {
    List<Remedy> remedies = new ArrayList<>();
    for (int person = 0; person < floor.size(); person++) {
      Tri one = roll.hall.member(who, false, person, floor.moment().now());
      Tri may = one.and(roll.hall.elector(person, floor.moment()).barred().not());
      if (may != Tri.NO && roll.hall.people.isSomebody(person) && !roll.hall.people.bot(person)) {
        remedies.add(remedy(Action.VOTE, person, rule));
      }
    }
    return first(remedies);
  }

  private Remedy remedy(Action action, int person, RuleName rule) {
    return new Remedy(action, roll.hall.people.shown(person), "", List.of(rule));
  }

  private static List<Remedy> first(List<Remedy> remedies) {
    return remedies.stream().sorted(Comparator.comparing(Remedy::who)).limit(MOST_NAMED).toList();
  }
}
