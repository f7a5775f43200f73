package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Invocation;

/** Who invoked an exception. */
final class OracleInvokers implements Voices {
  private final OracleFacts facts;
  private final ExceptionRow exception;

  OracleInvokers(OracleFacts facts, ExceptionRow exception) {
    this.facts = facts;
    this.exception = exception;
  }

  /** When the contribution was opened, if that is known. */
  Optional<Instant> opened() {
    return facts.complete(Aspect.OPENED)
        ? Optional.ofNullable(facts.contribution().timeline().opened())
        : Optional.empty();
  }

  /** Whether it is of this contribution, and has not expired. */
  private boolean isAlive(Invocation invocation) {
    boolean early = opened().map(invocation.at()::isBefore).orElse(false);
    Duration lasts = exception.expires();
    return !early && (lasts == null || facts.now().isBefore(invocation.at().plus(lasts)));
  }

  /** The live invocations of the exception so far, but for the author's. */
  List<Invocation> invocations() {
    return facts.contribution().evidence().invocations().stream()
        .filter(invocation -> invocation.exception().equals(exception.exception()))
        .filter(invocation -> facts.happened(invocation.at()))
        .filter(this::isAlive)
        .filter(invocation -> !by(invocation).equals(facts.people.author()))
        .toList();
  }

  Tri counts(Invocation invocation) {
    return title(exception.invokedBy().who()).of(by(invocation), invocation.at());
  }

  boolean met(Side side) {
    List<Handle> invokers = invocations().stream().map(this::by).distinct().toList();
    return new OracleDemands(facts, this).allMet(List.of(exception.invokedBy()), invokers, side);
  }

  private Handle by(Invocation invocation) {
    return facts.canonical(invocation.by());
  }

  @Override
  public View view() {
    return facts.wholeView(facts.now());
  }

  @Override
  public Tri isOut(Handle person) {
    return Tri.of(person.equals(facts.people.author()) || facts.people.isBot(person));
  }

  @Override
  public Title title(Who who) {
    return (person, at) -> facts.who.means(who, person, view().at(at));
  }

  @Override
  public boolean serves(Handle person, Title title, Side side) {
    Tri atLeast = side == Side.SURELY ? Tri.YES : Tri.MAYBE;
    return invocations().stream()
        .filter(invocation -> by(invocation).equals(person))
        .anyMatch(invocation -> title.of(person, invocation.at()).compareTo(atLeast) >= 0);
  }

  @Override
  public boolean strangersServe(Title title, Side side) {
    return false;
  }
}
