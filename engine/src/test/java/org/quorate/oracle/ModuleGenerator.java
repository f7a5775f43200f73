package org.quorate.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RuleName;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.Who;
import org.quorate.contribution.OwnedFiles;

/** Modules of the charter, or of an owners file. No two globs claim a file equally. */
final class ModuleGenerator {
  private static final Map<String, List<String>> PATHS = paths();

  private final Chance chance;
  private final WhoGenerator whos;

  ModuleGenerator(Chance chance) {
    this.chance = chance;
    this.whos = new WhoGenerator(chance);
  }

  List<ModuleRow> modules() {
    List<ModuleRow> rows = new ArrayList<>();
    for (String name :
        chance.in(chance.leansTo(Leaning.KINDS_IN_DOUBT) ? 95 : 55)
            ? PATHS.keySet()
            : Set.<String>of()) {
      if (chance.in(60)) {
        rows.add(module(ModuleName.of(name), rows));
      }
    }
    return chance.shuffled(rows);
  }

  private ModuleRow module(ModuleName module, List<ModuleRow> parents) {
    RuleName name = RuleName.of("modules", module.value());
    ModuleName parent =
        parents.isEmpty() ? null : chance.maybe(50, () -> chance.pick(parents).module());
    return new ModuleRow(
        name,
        Vocabulary.source(name, 50),
        module,
        PATHS.get(module.value()).stream().map(Glob::new).toList(),
        owners(0),
        owners(60),
        parent,
        chance.maybe(40, () -> chance.of(whos.role(), whos.people())));
  }

  private List<Who> owners(int percentNone) {
    return chance.in(percentNone)
        ? List.of()
        : chance.many(1, 2, () -> chance.of(whos.people(), whos.people(), whos.role()));
  }

  /** What an owners file of the repository says of some files. */
  List<OwnedFiles> ownedFiles(List<String> paths) {
    List<OwnedFiles> owned = new ArrayList<>();
    List<String> left = new ArrayList<>(chance.shuffled(paths));
    for (int i = 1; i <= 2 && !left.isEmpty(); i++) {
      List<String> files = List.copyOf(left.subList(0, chance.between(1, left.size())));
      left.removeAll(files);
      Set<Handle> owners = chance.set(0, 3, Vocabulary.PEOPLE);
      Set<Handle> reviewers = chance.set(0, 2, Vocabulary.PEOPLE);
      ModuleName module = ModuleName.of("owners-" + i);
      owned.add(new OwnedFiles(module, "CODEOWNERS:" + i, files, owners, reviewers));
    }
    return owned;
  }

  private static Map<String, List<String>> paths() {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    paths.put("core", List.of("a/**"));
    paths.put("flat", List.of("a/*"));
    paths.put("deep", List.of("a/b/z.c", "docs/deep/*"));
    paths.put("docs", List.of("docs/"));
    paths.put("texts", List.of("**/*.md"));
    paths.put("rest", List.of("src/**", "top.c"));
    return paths;
  }
}
