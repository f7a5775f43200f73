package org.quorate.engine.owners;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The first document of a YAML text as scalars, lists and maps: every scalar is a string, no tag
 * makes an object, an alias is the node itself and so never multiplies anything.
 */
final class YamlTree {
  private static final int DEEPEST = 16;

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Anchor, Value> anchors = new HashMap<>();
  private @Nullable Value root;

  private YamlTree() {}

  /** Our own limit, of which the format knows nothing. */
  static final class TooDeep extends YamlEngineException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super("nested deeper than " + DEEPEST);
    }
  }

  /** What may be meant in several ways, or is not what its place asks for. */
  static final class Unclear extends YamlEngineException {
    private static final long serialVersionUID = 1;
    private final int line;

    Unclear(String what, int line) {
      super(what);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** A node with the line it starts at. */
  record Value(int line, String scalar, List<Value> items, Map<String, Value> fields) {
    static final Value NONE = new Value(1, "", List.of(), Map.of());

    /** The scalars of a list; of nothing, none. */
    List<String> scalars() {
      boolean list = fields.isEmpty() && scalar.isBlank();
      for (Value item : items) {
        list &= item.items.isEmpty();
      }
      if (!list) {
        throw new Unclear("something else stands where a list of names is expected", line);
      }
      return items.stream().map(Value::scalar).toList();
    }

    /** The fields of a map; of nothing, none. */
    Map<String, Value> entries() {
      if (!scalar.isBlank() || fields.isEmpty() && !items.isEmpty()) {
        throw new Unclear("something else stands where a map is expected", line);
      }
      return fields;
    }

    /** A field, its name without case as Go's JSON has it. */
    Value field(String name) {
      Value exact = fields.get(name);
      if (exact != null) {
        return exact;
      }
      return fields.entrySet().stream()
          .filter(field -> field.getKey().toLowerCase(Locale.ROOT).equals(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(NONE);
    }
  }

  /**
   * Reads the first document.
   *
   * @throws YamlEngineException if it is no YAML, or far deeper than an owners file
   */
  static Value read(String text) {
    YamlTree tree = new YamlTree();
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof DocumentEndEvent) {
        break;
      }
      tree.take(event);
    }
    return tree.root == null ? Value.NONE : tree.root;
  }

  private void take(Event event) {
    int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    if (event instanceof ScalarEvent scalar) {
      put(scalar, new Value(line, plain(scalar), List.of(), Map.of()));
    } else if (event instanceof AliasEvent alias) {
      Value named = anchors.get(alias.getAlias());
      if (named == null) {
        throw new YamlEngineException("alias of nothing");
      }
      put(null, named);
    } else if (event instanceof CollectionStartEvent start) {
      if (open.size() >= DEEPEST) {
        throw new TooDeep();
      }
      Value value = new Value(line, "", new ArrayList<>(), new LinkedHashMap<>());
      put(start, value);
      open.push(new Open(value, start instanceof MappingStartEvent));
    } else if (event instanceof CollectionEndEvent) {
      open.pop();
    }
  }

  private static String plain(ScalarEvent scalar) {
    String text = scalar.getValue();
    boolean none = scalar.isPlain() && (text.equals("~") || text.equalsIgnoreCase("null"));
    return none ? "" : text;
  }

  private void put(@Nullable NodeEvent event, Value value) {
    if (event != null) {
      event.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
    }
    Open parent = open.peek();
    if (parent == null) {
      root = root == null ? value : root;
    } else if (!parent.mapping) {
      parent.value.items().add(value);
    } else if (parent.key == null) {
      parent.key = value;
    } else {
      Value key = parent.key;
      parent.key = null;
      if (!parent.names.add(key.scalar().toLowerCase(Locale.ROOT))) {
        throw new Unclear("`" + key.scalar() + "` stands here twice", key.line());
      }
      parent.value.fields().put(key.scalar(), value);
      parent.value.items().add(key);
    }
  }

  private static final class Open {
    private final Value value;
    private final boolean mapping;
    private final Set<String> names = new HashSet<>();
    private @Nullable Value key;

    Open(Value value, boolean mapping) {
      this.value = value;
      this.mapping = mapping;
    }
  }
}
