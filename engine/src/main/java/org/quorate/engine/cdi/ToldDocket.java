package org.quorate.engine.cdi;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.quorate.Decision;
import org.quorate.Docket;
import org.quorate.Question;
import org.quorate.charter.Charter;

/**
 * A docket that checks the facts put on it, and tells what it decides; of questions decided again
 * those answers that differ. Observers are told without its lock.
 */
final class ToldDocket implements Docket {
  private final Docket docket;
  private final Consumer<Question<?>> check;
  private final BiConsumer<String, Decision> told;
  private final Map<String, String> kinds = new ConcurrentHashMap<>();

  /**
   * One round another.
   *
   * @param told hears the kind of a question and its answer
   */
  ToldDocket(Docket docket, Consumer<Question<?>> check, BiConsumer<String, Decision> told) {
    this.docket = docket;
    this.check = check;
    this.told = told;
  }

  @Override
  public Decision put(String id, Charter charter, Question<?> question) {
    check.accept(question);
    kinds.put(id, question.kind());
    Decision decision = docket.put(id, charter, question);
    told.accept(question.kind(), decision);
    return decision;
  }

  @Override
  public Map<String, Decision> again(Collection<String> ids, Charter charter, Instant at) {
    Map<String, Decision> changed = docket.again(ids, charter, at);
    changed.forEach((id, decision) -> told.accept(kinds.getOrDefault(id, ""), decision));
    return changed;
  }

  @Override
  public boolean remove(String id) {
    kinds.remove(id);
    return docket.remove(id);
  }

  @Override
  public Optional<Decision> decision(String id) {
    return docket.decision(id);
  }

  @Override
  public Set<String> touchedBy(Change change) {
    return docket.touchedBy(change);
  }

  @Override
  public Set<String> dueBy(Instant instant) {
    return docket.dueBy(instant);
  }

  @Override
  public int size() {
    return docket.size();
  }
}
