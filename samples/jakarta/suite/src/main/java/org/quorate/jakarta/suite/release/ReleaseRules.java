package org.quorate.jakarta.suite.release;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.quorate.Decision;
import org.quorate.Outcome;
import org.quorate.Question;
import org.quorate.charter.Charter;
import org.quorate.charter.Diagnostic;
import org.quorate.spi.Deliberation;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;

/** Rules of the application's own. */
public final class ReleaseRules implements RuleSet {

  @Override
  public Set<String> questions() {
    return Set.of(MayRelease.KIND);
  }

  @Override
  public ClassLoader loader() {
    return ReleaseRules.class.getClassLoader();
  }

  @Override
  public String models() {
    return "org/quorate/jakarta/suite/release/models";
  }

  @Override
  public String rulePackage() {
    return ReleaseRules.class.getPackageName();
  }

  @Override
  public List<Diagnostic> examine(Charter charter) {
    return List.of();
  }

  @Override
  public Plan plan(Charter charter) {
    return new ByWeekday(charter);
  }

  private record ByWeekday(Charter charter) implements Plan {
    @Override
    @SuppressWarnings("unchecked")
    public <D extends Decision> Deliberation<D> deliberate(Question<D> question) {
      return (Deliberation<D>) new Weekday(charter, (MayRelease) question);
    }

    @Override
    public Footprint footprint(Question<?> question) {
      return new Footprint(Set.of(), false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }
  }

  /** One question under way: its day is all that the rules read. */
  private static final class Weekday implements Deliberation<ReleaseDecision> {
    private final Charter charter;
    private final MayRelease question;
    private List<DayOfWeek> unread;
    private Outcome outcome = Outcome.UNDETERMINED;

    Weekday(Charter charter, MayRelease question) {
      this.charter = charter;
      this.question = question;
      unread = List.of(question.at().atOffset(ZoneOffset.UTC).getDayOfWeek());
    }

    @Override
    public Collection<?> next() {
      List<DayOfWeek> facts = unread;
      unread = List.of();
      return facts;
    }

    @Override
    public void accept(Object day, Object ruling) {
      outcome = (Outcome) ruling;
    }

    @Override
    public ReleaseDecision conclude() {
      return new ReleaseDecision(outcome, question.version() + ": " + outcome, charter.ref());
    }
  }
}
