package org.quorate.engine.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.contribution.Identity;

/**
 * A {@code .mailmap}: which names and addresses are one person, as gitmailmap(5) describes it and
 * {@code git check-mailmap} does it. Addresses and names are compared without case; a line that
 * names both what was committed wins over one that names the address only.
 */
final class Mailmap {
  static final String FILE = ".mailmap";
  static final Mailmap EMPTY = new Mailmap();

  private final Map<String, Entry> byAddress = new HashMap<>();
  private final List<HistoryNote> notes = new ArrayList<>();

  private Mailmap() {}

  static Mailmap parse(String text) {
    Mailmap mailmap = new Mailmap();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.startsWith("#") && !line.isBlank() && !mailmap.add(line)) {
        mailmap.notes.add(
            new HistoryNote(
                FILE + ":" + number,
                "this line maps nobody, because it has no address in `<` and `>`",
                "write `Proper Name <proper@address> <address@in.commits>`"));
      }
    }
    return mailmap;
  }

  /** One that is there and cannot be read, and so joins nobody. */
  static Mailmap unread() {
    return joiningNobody("it is missing or damaged", "run `git fsck` there");
  }

  /** One too large for a list of people, which nobody here reads. */
  static Mailmap tooLarge() {
    return joiningNobody("it is larger than 8 MiB and not read", "keep only its lines of people");
  }

  private static Mailmap joiningNobody(String why, String help) {
    Mailmap mailmap = new Mailmap();
    mailmap.notes.add(new HistoryNote(FILE, why + ", so nobody is joined by it", help));
    return mailmap;
  }

  /** Lines that were not understood and left out. */
  List<HistoryNote> notes() {
    return List.copyOf(notes);
  }

  /** The proper name and address of somebody as committed. */
  Identity map(String name, String email) {
    Entry entry = byAddress.get(folded(email));
    if (entry == null) {
      return Identity.of(name, email);
    }
    Proper proper = entry.byName.getOrDefault(folded(name), entry.simple);
    return Identity.of(
        proper.name == null ? name : proper.name, proper.email == null ? email : proper.email);
  }

  private boolean add(String line) {
    Part first = Part.of(line, false);
    if (first == null) {
      return false;
    }
    Part second = Part.of(first.rest, true);
    if (second == null) {
      at(first.email).add(null, new Proper(first.name, null));
    } else {
      at(second.email).add(second.name, new Proper(first.name, first.email));
    }
    return true;
  }

  private Entry at(String committed) {
    return byAddress.computeIfAbsent(folded(committed), key -> new Entry());
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static final class Entry {
    private final Map<String, Proper> byName = new HashMap<>();
    private Proper simple = new Proper(null, null);

    void add(@Nullable String committedName, Proper proper) {
      if (committedName == null) {
        simple = simple.with(proper);
      } else {
        byName.put(folded(committedName), proper);
      }
    }
  }

  private record Proper(@Nullable String name, @Nullable String email) {
    Proper with(Proper later) {
      return new Proper(
          later.name == null ? name : later.name, later.email == null ? email : later.email);
    }
  }

  /** A name, perhaps missing, before an address. */
  private record Part(@Nullable String name, String email, String rest) {
    static @Nullable Part of(String text, boolean emptyAddress) {
      int open = text.indexOf('<');
      int close = text.indexOf('>', open + 1);
      if (open < 0 || close < 0 || !emptyAddress && close == open + 1) {
        return null;
      }
      String name = text.substring(0, open).strip();
      return new Part(
          name.isEmpty() ? null : name, text.substring(open + 1, close), text.substring(close + 1));
    }
  }
}
