package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.rules.people.Tri;

/**
 * What people who vote together may be doing, kept as numbers so that a change of one of them costs
 * the same however many they are.
 */
final class Voice {
  /** What a voice can be doing one of which surely does one of these, the narrowest first. */
  private static final int[] WITHIN = {
    World.VOTED, World.VOTED | World.SILENT, World.BASE,
  };

  private final List<Integer> members = new ArrayList<>(1);
  private final int[] mayBe = new int[World.COUNT];
  private final int[] within = new int[WITHIN.length];
  private int several;
  private int unsure;

  /** How many surely may vote and have not. */
  private int silent;

  private final TreeSet<Say> sure = new TreeSet<>(Say.IN_TURN);

  /**
   * One of its people.
   *
   * @param worlds what they may be doing
   * @param last their vote that surely counts; null for none
   */
  record Part(int worlds, @Nullable Say last) {
    boolean isOfSeveral() {
      return Integer.bitCount(worlds) != 1;
    }

    /** Whether it is open what they say last; of whoever says nothing it is not. */
    boolean isUnsure() {
      return (worlds & World.VOTED) != 0 && (isOfSeveral() || last == null);
    }
  }

  /** Takes somebody in. */
  void join(int person, Part part) {
    members.add(person);
    add(part, 1);
  }

  /** Takes it that one of its people did what they no longer do. */
  void change(Part before, Part after) {
    add(before, -1);
    add(after, 1);
  }

  private void add(Part part, int one) {
    for (World world : World.values()) {
      mayBe[world.ordinal()] += world.in(part.worlds()) ? one : 0;
    }
    for (int i = 0; i < WITHIN.length; i++) {
      within[i] += (part.worlds() & ~WITHIN[i]) == 0 ? one : 0;
    }
    silent += (part.worlds() & ~World.SILENT) == 0 ? one : 0;
    several += part.isOfSeveral() ? one : 0;
    unsure += part.isUnsure() ? one : 0;
    Say last = part.isUnsure() ? null : part.last();
    if (last != null && one > 0) {
      sure.add(last);
    } else if (last != null) {
      sure.remove(last);
    }
  }

  /** Takes in all of a smaller one. */
  void join(Voice other) {
    members.addAll(other.members);
    for (int i = 0; i < mayBe.length; i++) {
      mayBe[i] += other.mayBe[i];
    }
    for (int i = 0; i < WITHIN.length; i++) {
      within[i] += other.within[i];
    }
    silent += other.silent;
    several += other.several;
    unsure += other.unsure;
    sure.addAll(other.sure);
  }

  List<Integer> members() {
    return members;
  }

  /** What it may be doing; one that has spoken those may turn of its people who have not. */
  int worlds() {
    int now = now();
    boolean spoke = members.size() > 1 && (now & World.VOTED) != 0;
    boolean may = mayBe[World.ABSENT.ordinal()] + mayBe[World.HERE.ordinal()] > 0;
    if (!spoke || !may) {
      return now;
    }
    int stands = silent > 0 ? now & ~World.VOTED : now;
    return stands | World.open(now & World.VOTED);
  }

  private int now() {
    int all = 0;
    for (World world : World.values()) {
      all |= mayBe[world.ordinal()] > 0 ? world.bit() : 0;
    }
    if (members.size() == 1) {
      return all;
    }
    Say last = last();
    if (last != null) {
      return World.of(last.vote().position()).bit();
    }
    return several == 0 && (all & World.VOTED) == 0 ? silent(all) : all & within();
  }

  private int within() {
    for (int i = 0; i < WITHIN.length; i++) {
      if (within[i] > 0) {
        return WITHIN[i];
      }
    }
    return ~0;
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

  /** The last vote of them, where it is sure of each what they say and somebody has voted. */
  @Nullable Say last() {
    return unsure > 0 || sure.isEmpty() ? null : sure.last();
  }

  /** Whether a vote of one of them is theirs; of a person alone it is. */
  Tri speaks(Say say) {
    if (members.size() < 2) {
      return Tri.YES;
    }
    Say last = last();
    return last == null ? Tri.MAYBE : Tri.of(last == say);
  }
}
