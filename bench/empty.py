import typer

app = typer.Typer()
app.command()(lambda: None)
app()
