package org.quorate.engine.owners;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * An {@code OWNERS_ALIASES} at the root of a repository: names for groups of people, without case.
 * Groups do not nest. Of a file that cannot be read nobody knows whom it names.
 */
public final class OwnersAliases {
  public static final String FILE = "OWNERS_ALIASES";
  public static final OwnersAliases NONE = new OwnersAliases(Map.of(), List.of(), false);

  private final Map<String, Set<String>> members;
  private final List<OwnersNote> notes;
  private final boolean unsure;

  private OwnersAliases(Map<String, Set<String>> members, List<OwnersNote> notes, boolean unsure) {
    this.members = members;
    this.notes = notes;
    this.unsure = unsure;
  }

  /** Reads one. */
  public static OwnersAliases parse(String text) {
    try {
      Map<String, Set<String>> members = new HashMap<>();
      YamlTree.Value root = YamlTree.read(text);
      root.entries();
      root.field("aliases")
          .entries()
          .forEach((alias, group) -> members.put(login(alias), logins(group)));
      return new OwnersAliases(members, List.of(), false);
    } catch (YamlTree.TooDeep e) {
      return beyondLimits();
    } catch (YamlTree.Unclear e) {
      return new OwnersAliases(Map.of(), List.of(OwnersFile.note(e)), true);
    } catch (YamlEngineException e) {
      return new OwnersAliases(Map.of(), List.of(OwnersFile.unreadable()), true);
    }
  }

  /** One that is there and that nobody here reads, so that nobody knows what it says. */
  public static OwnersAliases beyondLimits() {
    return new OwnersAliases(Map.of(), List.of(OwnersFile.tooLarge()), true);
  }

  /** Whether it says something that was not followed. */
  boolean isUnsure() {
    return unsure;
  }

  /** What was left out. */
  public List<OwnersNote> notes() {
    return notes;
  }

  /** People, with each alias replaced by its members. */
  Set<String> expand(Set<String> written) {
    Set<String> people = new LinkedHashSet<>();
    for (String one : written) {
      people.addAll(members.getOrDefault(one, Set.of(one)));
    }
    return people;
  }

  static Set<String> logins(YamlTree.Value list) {
    Set<String> logins = new LinkedHashSet<>();
    for (String one : list.scalars()) {
      if (!one.isBlank()) {
        logins.add(login(one));
      }
    }
    return logins;
  }

  private static String login(String written) {
    String folded = written.strip().toLowerCase(Locale.ROOT);
    return folded.startsWith("@") ? folded.substring(1) : folded;
  }
}
