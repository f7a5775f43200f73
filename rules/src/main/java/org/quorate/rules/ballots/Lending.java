package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.people.Tri;

/**
 * What those say who stand in for members of a body that votes: of each seat one voice, that of
 * whoever spoke last, as long as its member says nothing.
 */
final class Lending {
  private final Roll roll;
  private final Steads steads;
  private final Casts casts;
  private final int hidden;
  private final int lends;
  private final Map<Integer, Voice> voices = new HashMap<>();
  private final Map<Integer, Voice.Part> parts = new HashMap<>();
  private int spoken;

  /**
   * As of the moment of a floor.
   *
   * @param hidden the worlds of votes of which perhaps nobody has told
   */
  Lending(Roll roll, Floor floor, int hidden) {
    this.roll = roll;
    this.hidden = hidden;
    steads = roll.steads(floor.moment());
    casts = new Casts(roll, floor);
    int all = 0;
    for (World world : World.values()) {
      all |= roll.lends(world) ? world.bit() : 0;
    }
    lends = all;
    for (int person = 0; person < floor.size(); person++) {
      turn(person);
    }
  }

  /** Looks at one person anew; whose seat it is for which they stand in, or -1. */
  int turn(int person) {
    Stead stead = steads.of(person);
    if (stead != Stead.ONE && stead != Stead.PERHAPS) {
      return -1;
    }
    Voice.Part before = parts.get(person);
    Voice.Part after = part(casts.of(person));
    parts.put(person, after);
    if (stead == Stead.PERHAPS) {
      spoken += speaks(after) - (before == null ? 0 : speaks(before));
      return -1;
    }
    Voice voice = voices.computeIfAbsent(steads.seat(person), any -> new Voice());
    if (before == null) {
      voice.join(person, after);
    } else {
      voice.change(before, after);
    }
    return steads.seat(person);
  }

  private static int speaks(Voice.Part part) {
    return (part.worlds() & World.VOTED) == 0 ? 0 : 1;
  }

  private static Voice.Part part(List<Say> may) {
    int worlds = 0;
    for (Say say : may) {
      worlds |= say == Casts.NONE ? World.OUT.bit() : World.of(say.vote().position()).bit();
    }
    return new Voice.Part(worlds, may.size() == 1 && may.get(0) != Casts.NONE ? may.get(0) : null);
  }

  /** What is done with a seat whose member does some of these. */
  int worlds(int seat, int own) {
    int silent = own & lends;
    if (silent == 0) {
      return own;
    }
    Voice voice = voices.get(seat);
    int said = voice == null ? World.OUT.bit() : voice.worlds();
    int told = World.open(said & World.VOTED);
    int stays = (said & ~World.VOTED) == 0 ? 0 : silent;
    return own & ~silent | stays | told | (mayHide(seat) ? World.open(hidden) : 0);
  }

  /** Whether perhaps somebody voted for a seat of whose vote nobody has told. */
  boolean mayHide(int seat) {
    return hidden != 0 && (voices.containsKey(seat) || steads.areDoubtful());
  }

  /** Whether somebody has perhaps voted of whom nobody knows for whose seat. */
  boolean isUnclear() {
    return spoken > 0;
  }

  /** Whether a vote is that of the seat for which it was cast, if its member says nothing. */
  Tri speaks(Say say) {
    Voice voice = voices.get(steads.seat(say.person()));
    return voice == null ? Tri.MAYBE : voice.speaks(say);
  }

  /** Which paper may be that of a seat whose own may be some. */
  List<Say> papers(int seat, int own, List<Say> may) {
    Voice voice = voices.get(seat);
    if ((own & lends) == 0 || voice == null) {
      return may;
    }
    List<Say> all = new ArrayList<>(may);
    boolean none = (own & ~lends & ~World.VOTED) != 0 || (voice.worlds() & ~World.VOTED) != 0;
    all.removeIf(say -> say == Casts.NONE);
    all.addAll(said(seat, voice));
    if (none || mayHide(seat)) {
      all.add(Casts.NONE);
    }
    return all;
  }

  /** Votes that may be the last of those who stand in for a seat. */
  List<Say> said(int seat) {
    Voice voice = voices.get(seat);
    return voice == null ? List.of() : said(seat, voice);
  }

  private List<Say> said(int seat, Voice voice) {
    @Nullable Say last = voice.last();
    List<Say> all = new ArrayList<>();
    if (last != null) {
      all.add(last);
    }
    for (int person : last == null ? steads.ofSeat(seat) : List.<Integer>of()) {
      casts.of(person).stream().filter(say -> say != Casts.NONE).forEach(all::add);
    }
    return all;
  }

  /** Whether somebody has a voice only for the seat of another one. */
  boolean isOther(int person) {
    Stead stead = steads.of(person);
    return stead == Stead.ONE || stead == Stead.PERHAPS && roll.isOutside(person, casts.moment());
  }

  /** Who stands in for a seat. */
  List<Integer> others(int seat) {
    return steads.ofSeat(seat);
  }

  /** The member for whom somebody stands in; -1 for nobody. */
  int seat(int person) {
    return steads.seat(person);
  }

  /** Whether a member who does some of these is stood in for, if somebody stands in. */
  boolean lends(int own) {
    return (own & lends) != 0;
  }

  /** Whether nobody knows who else may stand in, and for whom. */
  boolean areOthersDoubtful() {
    return steads.areDoubtful();
  }
}
