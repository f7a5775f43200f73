package org.quorate.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.ModuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.OwnedFiles;
import org.quorate.merge.MayMerge;

/** Which file lies in which module. */
final class OracleModules {
  private final Charter charter;
  private final MayMerge question;

  OracleModules(Charter charter, MayMerge question) {
    this.charter = charter;
    this.question = question;
  }

  /** A touched module: of the charter, or else of an owners file, or else nobody's. */
  record Touched(@Nullable ModuleRow row, @Nullable OwnedFiles owned) {
    boolean isNobodys() {
      return row == null && owned == null;
    }
  }

  /** The distinct modules of some files. */
  Set<Touched> touched(Files files) {
    Set<Touched> touched = new LinkedHashSet<>();
    for (ChangedFile file : files.listed()) {
      Optional<ModuleRow> row = moduleOf(file);
      if (row.isPresent()) {
        touched.add(new Touched(row.get(), null));
      } else {
        Optional<OwnedFiles> owned = ownedFiles(file);
        if (owned.isPresent() || question.known().complete(Aspect.OWNERS)) {
          touched.add(new Touched(null, owned.orElse(null)));
        }
      }
    }
    return touched;
  }

  /** Whether nobody can say which modules are touched. */
  boolean unknown() {
    return charter.rows().modules().isEmpty() && !question.known().complete(Aspect.OWNERS);
  }

  /** Whether some files may touch modules that nobody has told of. */
  boolean open(Files files) {
    return files.open() || ownersOpen(files);
  }

  /** Whether nobody can say to which module some file belongs. */
  boolean ownersOpen(Files files) {
    boolean placed =
        files.listed().stream()
            .allMatch(file -> moduleOf(file).isPresent() || ownedFiles(file).isPresent());
    return !placed && !question.known().complete(Aspect.OWNERS);
  }

  /** Whether a file lies in a module of the charter or in one below it. */
  boolean lies(ChangedFile file, ModuleName module) {
    return moduleOf(file).stream()
        .flatMap(row -> chain(row).stream())
        .anyMatch(row -> row.module().equals(module));
  }

  /** Whether all of some files, and at least one, lie in a module or below it. */
  Tri within(ModuleName module, Files files) {
    if (!files.sure().stream().allMatch(file -> lies(file, module))) {
      return Tri.NO;
    }
    if (files.open()) {
      return Tri.MAYBE;
    }
    List<ChangedFile> possible = files.possible();
    if (possible.stream().allMatch(file -> lies(file, module))) {
      return Tri.of(!possible.isEmpty());
    }
    boolean some = possible.stream().anyMatch(file -> lies(file, module));
    return some ? Tri.MAYBE : Tri.NO;
  }

  /** A module and its parents, upwards. */
  List<ModuleRow> chain(ModuleRow bottom) {
    List<ModuleRow> chain = new ArrayList<>();
    Optional<ModuleRow> next = Optional.of(bottom);
    while (next.isPresent() && !chain.contains(next.get())) {
      chain.add(next.get());
      next = Optional.ofNullable(next.get().parent()).flatMap(this::named);
    }
    return chain;
  }

  private Optional<ModuleRow> named(ModuleName name) {
    return charter.rows().modules().stream().filter(row -> row.module().equals(name)).findFirst();
  }

  private Optional<ModuleRow> moduleOf(ChangedFile file) {
    ModuleRow best = null;
    Glob bestGlob = null;
    for (ModuleRow row : charter.rows().modules()) {
      for (Glob glob : row.paths()) {
        boolean matches = OracleGlob.matches(glob, file.path());
        if (matches
            && (bestGlob == null || OracleGlob.BY_SPECIFICITY.compare(glob, bestGlob) > 0)) {
          best = row;
          bestGlob = glob;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<OwnedFiles> ownedFiles(ChangedFile file) {
    return question.contribution().change().ownedFiles().stream()
        .filter(owned -> owned.files().contains(file.path()))
        .findFirst();
  }
}
