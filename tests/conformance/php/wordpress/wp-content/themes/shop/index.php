<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="<?php bloginfo( 'charset' ); ?>">
	<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
	<?php wp_body_open(); ?>
	<p><?php echo esc_html( is_user_logged_in() ? wp_get_current_user()->user_email : 'signed out' ); ?></p>
	<?php wp_footer(); ?>
</body>
</html>
