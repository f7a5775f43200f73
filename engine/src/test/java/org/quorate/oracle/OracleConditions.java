package org.quorate.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.charter.Condition;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Commit;
import org.quorate.contribution.Kind;
import org.quorate.contribution.Label;

/** Whether single conditions of a {@code When} hold. */
final class OracleConditions {
  private final OracleFacts facts;

  OracleConditions(OracleFacts facts) {
    this.facts = facts;
  }

  /** Whether a covering condition covers a file. */
  Tri covers(Condition condition, ChangedFile file) {
    if (condition instanceof Condition.Path path) {
      return Tri.of(OracleGlob.matchesAny(path.globs(), file.path()));
    }
    if (condition instanceof Condition.Module module) {
      return Tri.of(module.modules().stream().anyMatch(m -> facts.modules.lies(file, m)));
    }
    return ofKind((Condition.OfKind) condition, file);
  }

  /** Whether a condition that covers nothing holds. */
  Tri holds(Condition condition) {
    if (condition instanceof Condition.Label label) {
      return label(label);
    }
    if (condition instanceof Condition.Branch branch) {
      String name = facts.contribution().change().branch();
      return ifKnown(OracleGlob.matchesAny(branch.globs(), name), Aspect.BRANCH);
    }
    if (condition instanceof Condition.Author author) {
      return author(author);
    }
    if (condition instanceof Condition.FirstContribution first) {
      boolean is = facts.contribution().firstOfAuthor();
      return ifKnown(is != first.not(), Aspect.FIRST_CONTRIBUTION);
    }
    if (condition instanceof Condition.Size size) {
      return size(size);
    }
    if (condition instanceof Condition.TitleContains title) {
      String whole = facts.contribution().change().title().toLowerCase(Locale.ROOT);
      return ifKnown(whole.contains(title.text().toLowerCase(Locale.ROOT)), Aspect.TITLE);
    }
    if (condition instanceof Condition.Signed signed) {
      return signed.not() ? signed().not() : signed();
    }
    if (condition instanceof Condition.Draft draft) {
      return ifKnown(facts.contribution().change().draft() != draft.not(), Aspect.DRAFT);
    }
    return Tri.YES;
  }

  private Tri ifKnown(boolean holds, Aspect aspect) {
    return facts.complete(aspect) ? Tri.of(holds) : Tri.MAYBE;
  }

  private Tri ofKind(Condition.OfKind condition, ChangedFile file) {
    Collection<Kind> whole = facts.contribution().change().kinds();
    Collection<Kind> kinds = file.kinds().isEmpty() ? whole : file.kinds();
    boolean document = facts.charter.documents().contains(file.path());
    boolean governs = document && condition.kinds().contains(Kind.GOVERNANCE);
    if (governs || kinds.stream().anyMatch(condition.kinds()::contains)) {
      return Tri.YES;
    }
    boolean governanceOnly = condition.kinds().equals(Set.of(Kind.GOVERNANCE));
    return facts.complete(Aspect.KINDS) || governanceOnly ? Tri.NO : Tri.MAYBE;
  }

  private Tri label(Condition.Label condition) {
    List<Label> there =
        facts.contribution().change().labels().stream()
            .filter(label -> label.name().equalsIgnoreCase(condition.label()))
            .toList();
    Tri present = facts.complete(Aspect.LABELS) ? Tri.NO : Tri.MAYBE;
    for (Label label : there) {
      present = present.or(condition.setBy() == null ? Tri.YES : setter(label, condition));
    }
    return condition.absent() ? present.not() : present;
  }

  private Tri setter(Label label, Condition.Label condition) {
    if (label.setBy() == null) {
      return facts.complete(Aspect.LABEL_SETTERS) ? Tri.NO : Tri.MAYBE;
    }
    return facts.who.means(
        condition.setBy(), facts.canonical(label.setBy()), facts.wholeView(facts.now()));
  }

  private Tri author(Condition.Author condition) {
    Tri holds =
        facts.standing.holds(
            facts.people.author(),
            condition.role(),
            condition.only(),
            facts.now(),
            module -> facts.modules.within(module, facts.allFiles()));
    return condition.not() ? holds.not() : holds;
  }

  private Tri size(Condition.Size condition) {
    List<ChangedFile> files = facts.contribution().change().files();
    boolean lines = condition.measure() == Condition.Measure.LINES;
    long sum = lines ? files.stream().mapToLong(f -> f.added() + f.removed()).sum() : files.size();
    boolean known = facts.complete(Aspect.FILES) && (!lines || facts.complete(Aspect.SIZE));
    boolean holds = compares(condition, sum);
    boolean growthHelps =
        condition.comparison() == Condition.Comparison.MORE_THAN
            || condition.comparison() == Condition.Comparison.AT_LEAST;
    return known || holds == growthHelps ? Tri.of(holds) : Tri.MAYBE;
  }

  private static boolean compares(Condition.Size condition, long sum) {
    return switch (condition.comparison()) {
      case MORE_THAN -> sum > condition.amount();
      case AT_LEAST -> sum >= condition.amount();
      case LESS_THAN -> sum < condition.amount();
      case AT_MOST -> sum <= condition.amount();
    };
  }

  private Tri signed() {
    List<Commit> commits = facts.contribution().change().commits();
    boolean all = commits.stream().allMatch(c -> c.signature() == Commit.Signature.VERIFIED);
    if (facts.complete(Aspect.COMMITS) && commits.isEmpty()) {
      return Tri.NO;
    }
    if (!facts.complete(Aspect.SIGNATURES)) {
      return Tri.MAYBE;
    }
    return !all ? Tri.NO : facts.complete(Aspect.COMMITS) ? Tri.YES : Tri.MAYBE;
  }
}
