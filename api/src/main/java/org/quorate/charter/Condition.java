package org.quorate.charter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.contribution.Kind;

/** One condition of a {@code When} cell, of a closed vocabulary. */
public sealed interface Condition {

  /** Whether it says which files the row covers. */
  default boolean covers() {
    return false;
  }

  /** Always; covers nothing. */
  record Always() implements Condition {}

  /** Governs every file that no path, module or kind row covers; applies if there is one. */
  record Otherwise() implements Condition {}

  /**
   * Some file matches one of the globs; covers those that do.
   *
   * @param only true if the row applies only when every file matches
   */
  record Path(List<Glob> globs, boolean only) implements Condition {
    public Path {
      globs = List.copyOf(globs);
    }

    @Override
    public boolean covers() {
      return true;
    }
  }

  /** Some file lies in one of the modules or in one below them; covers those that do. */
  record Module(List<ModuleName> modules) implements Condition {
    public Module {
      modules = List.copyOf(modules);
    }

    @Override
    public boolean covers() {
      return true;
    }
  }

  /** Some file is of one of the kinds; covers those that are. */
  record OfKind(Set<Kind> kinds) implements Condition {
    public OfKind {
      kinds = Set.copyOf(kinds);
    }

    @Override
    public boolean covers() {
      return true;
    }
  }

  /**
   * A label is there, compared without case.
   *
   * @param setBy who must have set it; null for anybody
   * @param absent true if the condition is that it is not there; then {@code setBy} is null
   */
  record Label(String label, @Nullable Who setBy, boolean absent) implements Condition {}

  /** The base branch matches one of the globs. */
  record Branch(List<Glob> globs) implements Condition {
    public Branch {
      globs = List.copyOf(globs);
    }
  }

  /**
   * The author holds a role, or one above it, at the instant of the decision.
   *
   * @param not true for the opposite
   */
  record Author(RoleName role, boolean only, boolean not) implements Condition {}

  /** It is the author's first contribution. */
  record FirstContribution(boolean not) implements Condition {}

  /** So many lines (added and removed) or files are changed. */
  record Size(Measure measure, Comparison comparison, long amount) implements Condition {}

  /** The title contains a text, compared without case. */
  record TitleContains(String text) implements Condition {}

  /** Every commit carries a verified signature. */
  record Signed(boolean not) implements Condition {}

  /** The contribution is a draft. */
  record Draft(boolean not) implements Condition {}

  /** What is measured. */
  enum Measure {
    LINES,
    FILES
  }

  /** How it is compared. */
  enum Comparison {
    MORE_THAN,
    AT_LEAST,
    LESS_THAN,
    AT_MOST
  }
}
