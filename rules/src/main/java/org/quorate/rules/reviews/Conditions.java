package org.quorate.rules.reviews;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.ModuleName;
import org.quorate.charter.Condition;
import org.quorate.charter.Glob;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Kind;
import org.quorate.contribution.Label;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;

/** Whether the conditions of {@code When} cells hold, one cell after the other. */
final class Conditions {
  private final Situation situation;
  private final Set<Aspect> lacks = EnumSet.noneOf(Aspect.class);
  private final Set<Aspect> consulted = EnumSet.noneOf(Aspect.class);
  private final long[] every;
  private long[] sure;
  private long[] possible;

  Conditions(Situation situation) {
    this.situation = situation;
    every = situation.everyFile();
    sure = every;
    possible = every;
  }

  /**
   * Looks at a cell.
   *
   * @param leftOver the files that an {@code otherwise} row governs: surely, possibly
   */
  Applies look(When when, long @Nullable [][] leftOver) {
    sure = every;
    possible = every;
    lacks.clear();
    Tri others = Tri.YES;
    Tri files = Tri.YES;
    boolean kinds = false;
    List<Condition> conditions = when.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      consulted.clear();
      Tri holds = holds(condition, leftOver);
      if (condition.covers() || condition instanceof Condition.Otherwise) {
        files = files.and(holds);
        kinds |= condition instanceof Condition.OfKind;
      } else {
        others = others.and(holds);
        if (holds == Tri.MAYBE) {
          lacks.addAll(consulted);
        }
      }
      if (files == Tri.NO || others == Tri.NO) {
        return Applies.NOT;
      }
    }
    boolean covers = when.covers() || when.isOtherwise();
    files = covers ? files.and(some()) : files;
    if (files == Tri.NO) {
      return Applies.NOT;
    }
    if (when.covers() && (files == Tri.MAYBE || !Arrays.equals(sure, possible))) {
      Lacks.note(lacks, situation, Aspect.FILES);
      if (kinds) {
        Lacks.note(lacks, situation, Aspect.KINDS);
      }
    }
    Set<Aspect> why = lacks.isEmpty() ? Set.of() : EnumSet.copyOf(lacks);
    return new Applies(others.and(files), others, sure, possible, covers, why);
  }

  private Tri some() {
    if (!Bits.isEmpty(sure)) {
      return Tri.YES;
    }
    boolean maybe = !Bits.isEmpty(possible) || !situation.complete(Aspect.FILES);
    return maybe ? Tri.MAYBE : Tri.NO;
  }

  /** Notes that an aspect was asked for, and says whether it is wholly known. */
  private boolean knows(Aspect aspect) {
    Lacks.note(consulted, situation, aspect);
    return situation.complete(aspect);
  }

  private Tri holds(Condition condition, long @Nullable [][] leftOver) {
    if (condition instanceof Condition.Path path) {
      return path(path);
    } else if (condition instanceof Condition.Module module) {
      return inModule(module);
    } else if (condition instanceof Condition.OfKind kind) {
      return ofKind(kind);
    } else if (condition instanceof Condition.Otherwise) {
      return otherwise(leftOver);
    } else if (condition instanceof Condition.Label label) {
      return label(label);
    } else if (condition instanceof Condition.Branch branch) {
      return branch(branch.globs());
    } else if (condition instanceof Condition.Author author) {
      return author(author);
    } else if (condition instanceof Condition.Size size) {
      return size(size);
    }
    return scalar(condition);
  }

  private Tri scalar(Condition condition) {
    if (condition instanceof Condition.FirstContribution first) {
      boolean holds = situation.contribution.firstOfAuthor() != first.not();
      return knows(Aspect.FIRST_CONTRIBUTION) ? Tri.of(holds) : Tri.MAYBE;
    } else if (condition instanceof Condition.TitleContains title) {
      String text = situation.contribution.change().title().toLowerCase(Locale.ROOT);
      boolean holds = text.contains(title.text().toLowerCase(Locale.ROOT));
      return knows(Aspect.TITLE) ? Tri.of(holds) : Tri.MAYBE;
    } else if (condition instanceof Condition.Draft draft) {
      boolean holds = situation.contribution.change().draft() != draft.not();
      return knows(Aspect.DRAFT) ? Tri.of(holds) : Tri.MAYBE;
    } else if (condition instanceof Condition.Signed signed) {
      return signed.not() ? signed().not() : signed();
    }
    return Tri.YES;
  }

  private Tri path(Condition.Path path) {
    long[] matched = Bits.none(situation.paths.length);
    List<Glob> globs = path.globs();
    for (int i = 0; i < globs.size(); i++) {
      situation.index.mark(situation.plan.pattern(globs.get(i)), matched);
    }
    narrow(matched, matched);
    if (!path.only()) {
      return Tri.YES;
    }
    boolean all = !Bits.isSome(every, matched);
    return all ? (situation.complete(Aspect.FILES) ? Tri.YES : Tri.MAYBE) : Tri.NO;
  }

  private boolean matches(List<Glob> globs, String path) {
    for (int i = 0; i < globs.size(); i++) {
      if (situation.plan.pattern(globs.get(i)).matches(path)) {
        return true;
      }
    }
    return false;
  }

  private void narrow(long[] surely, long[] possibly) {
    boolean same = sure == possible && surely == possibly;
    sure = sure == every ? surely : Bits.and(sure, surely);
    possible = same ? sure : Bits.and(possible, possibly);
  }

  private Tri inModule(Condition.Module condition) {
    long[] matched = Bits.none(situation.paths.length);
    for (int i = 0; i < situation.paths.length; i++) {
      ModuleName module = situation.module(i);
      if (module != null) {
        for (ModuleName up : situation.plan.modules.upwards(module)) {
          if (condition.modules().contains(up)) {
            Bits.set(matched, i);
          }
        }
      }
    }
    narrow(matched, matched);
    return Tri.YES;
  }

  private Tri ofKind(Condition.OfKind condition) {
    long[] surely = Bits.none(situation.paths.length);
    List<ChangedFile> files = situation.contribution.change().files();
    for (int i = 0; i < surely.length * 64 && i < files.size(); i++) {
      if (isOf(files.get(i), condition.kinds())) {
        Bits.set(surely, i);
      }
    }
    boolean onlyGovernance = condition.kinds().equals(Set.of(Kind.GOVERNANCE));
    narrow(
        surely,
        onlyGovernance || situation.complete(Aspect.KINDS) ? surely : situation.everyFile());
    return Tri.YES;
  }

  private boolean isOf(ChangedFile file, Set<Kind> kinds) {
    Set<Kind> own = file.kinds().isEmpty() ? situation.contribution.change().kinds() : file.kinds();
    for (Kind kind : kinds) {
      if (own.contains(kind)
          || kind == Kind.GOVERNANCE && situation.plan.charter.documents().contains(file.path())) {
        return true;
      }
    }
    return false;
  }

  private Tri otherwise(long @Nullable [][] leftOver) {
    if (leftOver == null) {
      return Tri.NO;
    }
    sure = leftOver[0];
    possible = leftOver[1];
    return Tri.YES;
  }

  private Tri label(Condition.Label condition) {
    boolean all = knows(Aspect.LABELS);
    if (condition.setBy() != null) {
      knows(Aspect.LABEL_SETTERS);
      Lacks.standing(consulted, Entitlement.ofAll(situation), condition.setBy(), false);
    }
    Tri there = all ? Tri.NO : Tri.MAYBE;
    for (Label label : situation.contribution.change().labels()) {
      if (label.name().equalsIgnoreCase(condition.label())) {
        there = there.or(condition.setBy() == null ? Tri.YES : setBy(label, condition.setBy()));
      }
    }
    return condition.absent() ? there.not() : there;
  }

  private Tri setBy(Label label, Who who) {
    if (label.setBy() == null) {
      return situation.complete(Aspect.LABEL_SETTERS) ? Tri.NO : Tri.MAYBE;
    }
    int setter = situation.people.number(label.setBy());
    return Entitlement.ofAll(situation).means(who, setter, situation.at);
  }

  private Tri branch(List<Glob> globs) {
    Tri holds = Tri.of(matches(globs, situation.contribution.change().branch()));
    return knows(Aspect.BRANCH) ? holds : Tri.MAYBE;
  }

  private Tri author(Condition.Author condition) {
    Entitlement all = Entitlement.ofAll(situation);
    Who who = new Who.Role(condition.role(), condition.only());
    Lacks.standing(consulted, all, who, false);
    Tri holds = all.means(who, situation.author, situation.at);
    return condition.not() ? holds.not() : holds;
  }

  private Tri size(Condition.Size condition) {
    boolean lines = condition.measure() == Condition.Measure.LINES;
    long amount = situation.paths.length;
    if (lines) {
      amount = 0;
      for (ChangedFile file : situation.contribution.change().files()) {
        amount += file.added() + file.removed();
      }
    }
    boolean all = knows(Aspect.FILES) & (!lines || knows(Aspect.SIZE));
    boolean holds = compares(condition, amount);
    if (all) {
      return Tri.of(holds);
    }
    boolean upward =
        condition.comparison() == Condition.Comparison.MORE_THAN
            || condition.comparison() == Condition.Comparison.AT_LEAST;
    return upward ? (holds ? Tri.YES : Tri.MAYBE) : holds ? Tri.MAYBE : Tri.NO;
  }

  private static boolean compares(Condition.Size condition, long amount) {
    return switch (condition.comparison()) {
      case MORE_THAN -> amount > condition.amount();
      case AT_LEAST -> amount >= condition.amount();
      case LESS_THAN -> amount < condition.amount();
      case AT_MOST -> amount <= condition.amount();
    };
  }

  private Tri signed() {
    List<Commit> commits = situation.contribution.change().commits();
    boolean known = knows(Aspect.SIGNATURES) & knows(Aspect.COMMITS);
    if (commits.isEmpty() && situation.complete(Aspect.COMMITS)) {
      return Tri.NO;
    }
    boolean bad =
        situation.complete(Aspect.SIGNATURES)
            && commits.stream().anyMatch(c -> c.signature() != Commit.Signature.VERIFIED);
    if (bad) {
      return Tri.NO;
    }
    return known ? Tri.of(!commits.isEmpty()) : Tri.MAYBE;
  }
}
