package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final int[] leader;
  private final Voice.Part[] parts;
  private final Map<Integer, Voice> voices = new LinkedHashMap<>();
  private final Map<OrganisationName, Integer> first = new HashMap<>();
  private final Crowd crowd;
  private boolean clear = true;

  private Voices(Roll roll, Moment moment, int size, Crowd crowd) {
    this.roll = roll;
    this.moment = moment;
    this.crowd = crowd;
    leader = new int[size];
    parts = new Voice.Part[size];
    for (int person = 0; person < size; person++) {
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
   * As of a moment, or of others that are alike.
   *
   * @param worlds what each person may be doing
   * @param crowd what each voice may be doing is added to it
   */
  static Voices of(Roll roll, Moment moment, int[] worlds, Crowd crowd) {
    Voices voices = new Voices(roll, moment, worlds.length, crowd);
    for (int person = 0; person < worlds.length; person++) {
      if (worlds[person] != 0) {
        voices.enter(person, voices.part(person, worlds[person], moment));
      }
    }
    voices.voices.values().forEach(one -> crowd.add(one.worlds()));
    return voices;
  }

  private Voice.Part part(int person, int worlds, Moment now) {
    Say own = (worlds & World.VOTED) == 0 ? null : roll.last(person, now);
    return new Voice.Part(worlds, own != null && isSure(own, now) ? own : null);
  }

  private boolean isSure(Say say, Moment now) {
    Heard heard = roll.heard(say, now);
    return roll.isByCasting() ? heard == Heard.YES : heard.countsOfElectors();
  }

  private static boolean counts(Voice.Part part) {
    return part.worlds() != World.OUT.bit();
  }

  private void enter(int person, Voice.Part part) {
    parts[person] = part;
    Voice alone = new Voice();
    alone.join(person, part);
    voices.put(person, alone);
    for (OrganisationName own : counts(part) ? organisations(person) : Set.<OrganisationName>of()) {
      Integer other = first.putIfAbsent(own, person);
      if (other != null) {
        unite(leader(person), leader(other));
      }
    }
  }

  /** The smaller one joins the larger one. */
  private void unite(int one, int other) {
    if (one != other) {
      boolean larger = voice(one).members().size() > voice(other).members().size();
      int stays = larger ? one : other;
      int goes = larger ? other : one;
      leader[goes] = stays;
      voice(stays).join(Objects.requireNonNull(voices.remove(goes)));
    }
  }

  private Voice voice(int of) {
    return Objects.requireNonNull(voices.get(of));
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

  private int leader(int person) {
    int at = person;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  /**
   * Goes on to what somebody may be doing now; false if others may vote together then, so that all
   * have to be looked at anew.
   */
  boolean change(int person, int worlds, Moment now) {
    Voice.Part before = parts[person];
    Voice.Part after = part(person, worlds, now);
    if (counts(before) != counts(after)) {
      return false;
    }
    Voice own = voice(leader(person));
    crowd.remove(own.worlds());
    own.change(before, after);
    crowd.add(own.worlds());
    parts[person] = after;
    return true;
  }

  /** Whether it is known of everybody with whom they vote. */
  boolean areClear() {
    return clear;
  }

  /** Whether a vote is that of its voice; of a person alone it is. */
  Tri speaks(Say say) {
    Voice own = voices.get(leader(say.person()));
    return own == null ? Tri.YES : own.speaks(say);
  }

  /** Which paper may be that of each voice: the last of those that its people cast. */
  List<List<Say>> papers(Casts casts) {
    return voices.values().stream().map(one -> papers(one.members(), casts)).toList();
  }

  private static List<Say> papers(List<Integer> voice, Casts casts) {
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
