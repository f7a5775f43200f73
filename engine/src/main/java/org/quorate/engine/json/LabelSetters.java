package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.contribution.Label;

/**
 * Who set a label last, by the events of a forge, which come in any order and compare labels
 * without case. It is not known where an event of the label tells no instant or comes after the
 * instant to decide of, or where two people set it at one instant.
 */
final class LabelSetters {
  private final List<Event> events = new ArrayList<>();
  private final @Nullable Instant until;

  LabelSetters(@Nullable Instant until) {
    this.until = until;
  }

  /**
   * Takes in that a label was set or taken off.
   *
   * @param by who set it; null if it was taken off
   */
  void add(@Nullable Instant at, String label, @Nullable Handle by) {
    events.add(new Event(at, folded(label), by));
  }

  /**
   * A label that is set, with who set it last as far as that is known.
   *
   * @param all whether all events are told; if not, a later one may be by somebody else
   */
  Label label(String name, boolean all) {
    Label told = label(name);
    return all ? told : new Label(name, null, told.at());
  }

  private Label label(String name) {
    List<Event> own = events.stream().filter(one -> one.label().equals(folded(name))).toList();
    Instant last = null;
    for (Event one : own) {
      Instant at = one.at();
      if (at == null || until != null && at.isAfter(until)) {
        return new Label(name, null, at);
      }
      last = last == null || at.isAfter(last) ? at : last;
    }
    Instant newest = last;
    Set<Handle> setters =
        own.stream()
            .filter(one -> Objects.equals(one.at(), newest))
            .map(Event::by)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Label(name, setters.size() == 1 ? setters.iterator().next() : null, newest);
  }

  private static String folded(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }

  private record Event(@Nullable Instant at, String label, @Nullable Handle by) {}
}
