# What `import_deps: [:phoenix]` brings into an application's own.
[locals_without_parens: [config: 2, config: 3, get: 3, pipe_through: 1, plug: 1, plug: 2]]
