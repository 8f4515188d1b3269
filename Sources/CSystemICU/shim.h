// Empty on purpose: this target only carries pkg-config's flags for libicuuc. Swift never sees
// ICU's versioned names; the CICU target wraps what is needed of them.
