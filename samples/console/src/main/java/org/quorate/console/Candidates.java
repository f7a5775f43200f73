package org.quorate.console;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.vote.OptionName;

/** The options of a file, by the names that a person writes. */
record Candidates(List<OptionName> options) {
  private static final int SHOWN = 12;

  /** The option of that name, whatever its case. */
  OptionName named(String name) throws Mistaken {
    for (OptionName option : options) {
      if (option.value().equalsIgnoreCase(name.strip())) {
        return option;
      }
    }
    throw new Mistaken(
        "there is no option `" + name + "` on the ballot",
        "it is one of "
            + options.stream()
                .limit(SHOWN)
                .map(option -> "`" + option + "`")
                .collect(Collectors.joining(", "))
            + (options.size() > SHOWN ? " …" : ""));
  }

  /** The options without those of these names. */
  List<OptionName> without(Set<String> names, Set<OptionName> withdrawn) throws Mistaken {
    Set<OptionName> gone = new LinkedHashSet<>(withdrawn);
    for (String name : names) {
      gone.add(named(name));
    }
    List<OptionName> standing = options.stream().filter(option -> !gone.contains(option)).toList();
    if (standing.isEmpty()) {
      throw new Mistaken("every option is withdrawn", "leave one at least");
    }
    return standing;
  }
}
