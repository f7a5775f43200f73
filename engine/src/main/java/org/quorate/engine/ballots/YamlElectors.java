package org.quorate.engine.ballots;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a list of electors in YAML: one list of names, bare or under the one key. Event by event,
 * so that nothing nested, named twice or repeated by an alias is ever built.
 */
final class YamlElectors {
  private static final int LONGEST = 16 << 20;
  private static final String ONE_LIST =
      "give one list of names, bare or under `" + Electors.KEY + "`, and nothing beside it";

  private final ElectorNames names;
  private final Mistakes mistakes;
  private Expected expected = Expected.LIST_OR_KEY;

  /** What comes next. */
  private enum Expected {
    LIST_OR_KEY,
    KEY,
    LIST,
    NAME,
    NAME_UNDER_KEY,
    END_OF_KEYS,
    END
  }

  YamlElectors(ElectorNames names, Mistakes mistakes) {
    this.names = names;
    this.mistakes = mistakes;
  }

  void read(String text) {
    if (text.length() > LONGEST) {
      mistakes.add(
          BallotCode.LIMIT,
          Place.WHOLE,
          "a list in YAML has more than 16 Mi characters",
          "give a name a line, without a `-` before it");
      return;
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        if (!take(event) || mistakes.full()) {
          return;
        }
      }
    } catch (YamlEngineException e) {
      unreadable(text, e);
    }
  }

  private void unreadable(String text, YamlEngineException wrong) {
    Place place =
        wrong instanceof MarkedYamlEngineException marked
            ? place(marked.getProblemMark())
            : Place.WHOLE;
    String line = text.lines().skip(Math.max(0, place.line() - 1)).findFirst().orElse("");
    boolean at = place.column() > 0 && line.startsWith("@", place.column() - 1);
    mistakes.add(
        BallotCode.FORM,
        place,
        at ? "no name in YAML begins with `@`" : "YAML cannot be read on from here",
        at ? "leave the `@` out, or put the name between quotation marks" : ONE_LIST);
  }

  private static Place place(Optional<Mark> mark) {
    return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(Place.WHOLE);
  }

  /** Takes an event; whether to go on. */
  private boolean take(Event event) {
    if (event instanceof StreamStartEvent
        || event instanceof StreamEndEvent
        || event instanceof DocumentEndEvent) {
      return true;
    } else if (event instanceof DocumentStartEvent) {
      return expected == Expected.LIST_OR_KEY || refused(event, "a second document begins here");
    }
    return switch (expected) {
      case LIST_OR_KEY -> list(event);
      case KEY -> key(event);
      case LIST -> listUnderKey(event);
      case NAME, NAME_UNDER_KEY -> name(event);
      case END_OF_KEYS -> endOfKeys(event);
      case END -> refused(event, "something stands after the list of electors");
    };
  }

  private boolean list(Event event) {
    if (event instanceof SequenceStartEvent) {
      expected = Expected.NAME;
    } else if (event instanceof MappingStartEvent) {
      expected = Expected.KEY;
    } else if (event instanceof ScalarEvent scalar && scalar.getValue().isEmpty()) {
      expected = Expected.END;
    } else {
      return refused(event, "here stands no list of electors");
    }
    return true;
  }

  private boolean key(Event event) {
    if (event instanceof ScalarEvent scalar && scalar.getValue().equals(Electors.KEY)) {
      expected = Expected.LIST;
      return true;
    } else if (event instanceof MappingEndEvent) {
      expected = Expected.END;
      return true;
    }
    return otherKey(event);
  }

  private boolean listUnderKey(Event event) {
    if (event instanceof SequenceStartEvent) {
      expected = Expected.NAME_UNDER_KEY;
      return true;
    }
    return refused(event, "here stands no list of electors");
  }

  private boolean name(Event event) {
    if (event instanceof ScalarEvent scalar) {
      boolean nobody = scalar.isPlain() && scalar.getValue().equalsIgnoreCase("null");
      names
          .add(nobody ? "" : scalar.getValue())
          .ifPresent(
              message ->
                  mistakes.add(
                      BallotCode.FORM, place(event.getStartMark()), message, ElectorNames.HELP));
      return true;
    } else if (event instanceof SequenceEndEvent) {
      expected = expected == Expected.NAME ? Expected.END : Expected.END_OF_KEYS;
      return true;
    }
    return refused(event, "something else stands where a name is expected");
  }

  private boolean endOfKeys(Event event) {
    if (event instanceof MappingEndEvent) {
      expected = Expected.END;
      return true;
    }
    return otherKey(event);
  }

  private boolean otherKey(Event event) {
    String key = event instanceof ScalarEvent scalar ? Quoted.of(scalar.getValue()) : "this";
    return refused(event, key + " is not the one list of those who could vote");
  }

  private boolean refused(Event event, String message) {
    mistakes.add(BallotCode.FORM, place(event.getStartMark()), message, ONE_LIST);
    return false;
  }
}
