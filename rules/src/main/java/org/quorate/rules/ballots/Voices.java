package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.VoteRow;
import org.quorate.rules.people.Tri;

/**
 * Who votes together: the people of one organisation where that has one vote, else each person
 * alone. Organisations of which somebody belongs to both are one.
 */
final class Voices {
  private final Roll roll;
  private final Moment moment;
  private final int[] worlds;
  private final int[] leader;
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private boolean clear = true;

  private Voices(Roll roll, Moment moment, int[] worlds) {
    this.roll = roll;
    this.moment = moment;
    this.worlds = worlds;
    leader = new int[worlds.length];
    for (int person = 0; person < leader.length; person++) {
      leader[person] = person;
    }
  }

  static boolean areWeighted(Hall hall) {
    return areWeighted(hall.row);
  }

  /** Whether organisations vote, and not people. */
  static boolean areWeighted(VoteRow row) {
    return row.electorate().weight() == Weight.ONE_AN_ORGANISATION;
  }

  /**
   * As of a moment.
   *
   * @param worlds what each person may be doing
   */
  static Voices of(Roll roll, Moment moment, int[] worlds) {
    Voices voices = new Voices(roll, moment, worlds);
    Map<OrganisationName, Integer> first = new HashMap<>();
    for (int person = 0; person < worlds.length; person++) {
      boolean counts = worlds[person] != 0 && worlds[person] != World.OUT.bit();
      for (OrganisationName own :
          counts ? voices.organisations(person) : Set.<OrganisationName>of()) {
        Integer other = first.putIfAbsent(own, person);
        if (other != null) {
          voices.leader[voices.leader(person)] = voices.leader(other);
        }
      }
    }
    voices.gather();
    return voices;
  }

  private Set<OrganisationName> organisations(int person) {
    @Nullable Set<OrganisationName> own = roll.hall.organisations(person, moment.roll().get(0));
    for (var when : moment.roll()) {
      @Nullable Set<OrganisationName> then = roll.hall.organisations(person, when);
      own = then != null && then.equals(own) ? own : null;
    }
    clear &= own != null;
    return own == null ? Set.of() : own;
  }

  private void gather() {
    for (int person = 0; person < worlds.length; person++) {
      if (worlds[person] != 0) {
        members.computeIfAbsent(leader(person), any -> new ArrayList<>(1)).add(person);
      }
    }
  }

  private int leader(int person) {
    int at = person;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  /** Whether it is known of everybody with whom they vote. */
  boolean areClear() {
    return clear;
  }

  /** Adds what each voice may be doing. */
  void addTo(Crowd crowd) {
    members.values().forEach(one -> crowd.add(together(one)));
  }

  private int together(List<Integer> own) {
    if (own.size() == 1) {
      return worlds[own.get(0)];
    }
    Say last = last(own);
    if (last != null) {
      return World.of(last.vote().position()).bit();
    }
    int all = 0;
    int within = ~0;
    boolean sure = true;
    for (int person : own) {
      int may = worlds[person];
      all |= may;
      within &= within(may);
      sure &= Integer.bitCount(may) == 1;
    }
    return sure && (all & World.VOTED) == 0 ? silent(all) : all & within;
  }

  /** What a voice can be doing one of which surely does this. */
  private static int within(int own) {
    if ((own & ~World.VOTED) == 0) {
      return World.VOTED;
    } else if ((own & ~(World.VOTED | World.SILENT)) == 0) {
      return World.VOTED | World.SILENT;
    }
    return (own & ~World.BASE) == 0 ? World.BASE : ~0;
  }

  /** What people do together of whom nobody votes: one who may vote and one who is there do. */
  private static int silent(int all) {
    boolean there = (all & (World.HERE.bit() | World.BARRED_HERE.bit())) != 0;
    if ((all & World.SILENT) != 0) {
      return there ? World.HERE.bit() : World.ABSENT.bit();
    } else if ((all & World.BASE) != 0) {
      return there ? World.BARRED_HERE.bit() : World.BARRED.bit();
    }
    return World.OUT.bit();
  }

  /** The last vote of them, where it is sure of each what they do and somebody has voted. */
  private @Nullable Say last(List<Integer> voice) {
    @Nullable Say last = null;
    for (int person : voice) {
      Say own = roll.last(person, moment);
      boolean voted = (worlds[person] & World.VOTED) != 0;
      if (Integer.bitCount(worlds[person]) != 1 || voted && !isSure(own)) {
        return null;
      }
      boolean later = voted && own != null && (last == null || Say.IN_TURN.compare(own, last) > 0);
      last = later ? own : last;
    }
    return last;
  }

  private boolean isSure(@Nullable Say say) {
    if (say == null) {
      return false;
    }
    Heard heard = roll.heard(say, moment);
    return roll.isByCasting() ? heard == Heard.YES : heard.countsOfElectors();
  }

  /** Whether a vote is that of its voice; of a person alone it is. */
  Tri speaks(Say say) {
    List<Integer> own = members.getOrDefault(leader(say.person()), List.of());
    if (own.size() < 2) {
      return Tri.YES;
    }
    Say last = last(own);
    return last == null ? Tri.MAYBE : Tri.of(last == say);
  }

  /** Which paper may be that of each voice: the last of those that its people cast. */
  List<List<Say>> papers(Casts casts) {
    return members.values().stream().map(one -> papers(one, casts)).toList();
  }

  private List<Say> papers(List<Integer> voice, Casts casts) {
    List<Say> all = new ArrayList<>();
    @Nullable Say surely = null;
    boolean hidden = false;
    for (int person : voice) {
      List<Say> own = casts.of(person);
      hidden |= casts.mayHide(person);
      own.stream().filter(say -> say != Casts.NONE).forEach(all::add);
      Say first = own.contains(Casts.NONE) ? null : Collections.min(own, Say.IN_TURN);
      surely = surely == null || first != null && isLater(first, surely) ? first : surely;
    }
    @Nullable Say since = surely;
    List<Say> may = new ArrayList<>();
    all.stream().filter(say -> since == null || !isLater(since, say)).forEach(may::add);
    if (since == null || hidden) {
      may.add(Casts.NONE);
    }
    return may;
  }

  private static boolean isLater(Say one, Say other) {
    return Say.IN_TURN.compare(one, other) > 0;
  }
}
